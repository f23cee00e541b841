using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

[Collection(Alone.Name)]
public class BlasTests
{
    [Fact]
    public void OpenBlas_TakesTheCoreOfThisCpu()
    {
        if (Blas.Core is not { } core)
        {
            Assert.Skip("This libtorch uses another BLAS.");
            return;
        }
        var wanted = Environment.GetEnvironmentVariable("OPENBLAS_CORETYPE") ?? BlasEnvironment.CoreType();
        if (wanted is not null) Assert.Equal(wanted, core, ignoreCase: true);
    }

    [Fact]
    public void Threads_WhenSet_ReachTheBlasToo()
    {
        int before = get_num_threads();
        int? blas = Blas.Threads;
        try
        {
            set_num_threads(1);
            Assert.Equal(1, get_num_threads());
            Assert.True(Blas.Threads is null or 1);
        }
        finally
        {
            set_num_threads(before);
            if (blas is { } n) Blas.SetThreads(n);
        }
    }
}
