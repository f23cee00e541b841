using Xunit;

namespace Maquette.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private readonly PlainConsole console = new();

    [Fact]
    public void Check_AGpuThatIsNotHere_PrintsTheReasonAndIsDone()
    {
        Assert.Equal(CommandLine.Done, console.Run("check", "--device", "cuda:99"));

        Assert.Contains("Skipped: There is no cuda:99 here", console.Text, StringComparison.Ordinal);
        Assert.Empty(console.Errors);
    }

    [Fact]
    public void Check_ADeviceThatIsNone_IsRefusedInOneSentence()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("check", "--device", "gpu"));

        Assert.Equal(["'gpu' is not a device; write cpu, cuda or cuda:0."], console.Errors);
    }

    [Fact]
    public void Check_FullSizeInAPrecisionTheCpuHasNot_IsRefusedInOneSentence()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("check", "--full-size", "--precision", "float16"));

        Assert.Equal(["libtorch has no half-precision kernels on the CPU: choose float32 or bfloat16."], console.Errors);
    }
}
