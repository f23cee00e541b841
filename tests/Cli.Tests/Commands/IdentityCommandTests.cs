using Maquette.Diffusion;
using Maquette.Generation.Tests;
using Maquette.Scene.Imaging;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Cli.Tests.Commands;

public sealed class IdentityCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly string folder = Directory.CreateTempSubdirectory("maquette-cli-").FullName;

    private string Photos => Path.Combine(folder, "photos");

    private string Shelf => Path.Combine(folder, "identities");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Train(params string[] more) => TrainOn(models.Folder, more);

    private int TrainOn(string priors, params string[] more) =>
        console.Run(["identity", "train", Photos, "--name", "rusty", "--class", "chair", "--prior", "tiny", "--steps", "2", "--batch", "1", "--models", priors, "--identities", Shelf, .. more]);

    [Fact]
    public void Train_PhotosOfOneThing_BecomeAnIdentityThatPromptsName()
    {
        TakePhotos(3);
        File.WriteAllText(Path.Combine(Photos, "notes.jpg"), "no picture");

        Assert.Equal(CommandLine.Done, Train());
        Assert.Matches("notes\\.jpg", console.Text);
        Assert.Contains("3 photos, 2 steps", console.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Shelf, "rusty", "weights.safetensors")));

        Assert.Equal(CommandLine.Done, console.Run("identity", "list", "--identities", Shelf));
        Assert.Matches(@"rusty.*chair.*tiny.*3.*ready", console.Text);
        Assert.Equal(CommandLine.Done, console.Run("identity", "info", "rusty", "--identities", Shelf));
        Assert.Contains("zqaa chair", console.Text, StringComparison.Ordinal);

        var sheet = Path.Combine(folder, "sheet.png");
        Assert.Equal(CommandLine.Done, console.Run("sample", "a <rusty> chair", "--prior", "tiny", "--steps", "2", "--models", models.Folder, "--identities", Shelf, "--out", sheet));
        Assert.True(File.Exists(sheet));

        Assert.Equal(CommandLine.NotUnderstood, Train());
        Assert.Contains("trained already", console.Errors[^1], StringComparison.Ordinal);
        Assert.Equal(CommandLine.Done, console.Run("identity", "remove", "rusty", "--identities", Shelf));
        Assert.Empty(Directory.GetFileSystemEntries(Shelf));
    }

    [Fact]
    public void Identity_WhosePriorChanged_IsSaidToBeSoUntilItIsTrainedAgain()
    {
        var priors = Path.Combine(folder, "models");
        TakePhotos(3);
        Change(priors, 1);
        Assert.Equal(CommandLine.Done, TrainOn(priors));
        Change(priors, 2);

        Assert.Equal(CommandLine.Done, console.Run("identity", "list", "--models", priors, "--identities", Shelf));
        Assert.Matches(@"rusty.*another\s+version", console.Text);
        Assert.Equal(CommandLine.CouldNot, console.Run("identity", "info", "rusty", "--models", priors, "--identities", Shelf));
        Assert.Contains("taught on another version of the prior: train it again", console.Text, StringComparison.Ordinal);
        Assert.Equal(CommandLine.NotUnderstood, console.Run("generate", "a <rusty> chair", "--prior", "tiny", "--models", priors, "--identities", Shelf));
        Assert.Contains("train it again", console.Errors[^1], StringComparison.Ordinal);

        Assert.Equal(CommandLine.Done, TrainOn(priors));
        Assert.Equal(CommandLine.Done, console.Run("identity", "info", "rusty", "--models", priors, "--identities", Shelf));
    }

    /// <summary>The tiny prior with its first weights times a number.</summary>
    private void Change(string priors, float times)
    {
        using var package = ModelPackage.Load(Path.Combine(models.Folder, "tiny"));
        using (no_grad()) package.UNet.parameters().First().mul_(times);
        package.Save(Path.Combine(priors, "tiny"), ScalarType.Float32);
    }

    [Fact]
    public void Train_TwoPhotos_AreTooFew()
    {
        TakePhotos(2);
        Assert.Equal(CommandLine.CouldNot, Train());
        Assert.Contains("3 to 30", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Shelf));
    }

    [Fact]
    public void Train_ABadName_IsNotUnderstood()
    {
        TakePhotos(3);
        Assert.Equal(CommandLine.NotUnderstood, Train("--name", "Rusty!"));
    }

    [Fact]
    public void Generate_AnUnknownIdentity_SaysWhatToDo()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("generate", "a <nobody> chair", "--prior", "tiny", "--models", models.Folder, "--identities", Shelf));
        Assert.Contains("There is no identity 'nobody'", Assert.Single(console.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info")]
    [InlineData("remove")]
    public void AnIdentityThatIsNotThere_IsASentence(string command)
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("identity", command, "nobody", "--identities", Shelf));
        Assert.Contains("There is no identity 'nobody'", Assert.Single(console.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_AnUnknownSubject_NamesTheOnesThatThereAre()
    {
        Assert.Equal(CommandLine.NotUnderstood, console.Run("identity", "eval", "--subject", "ghost"));
        Assert.Contains("robot", Assert.Single(console.Errors), StringComparison.Ordinal);
    }

    /// <summary>Cut-out discs on nothing, each with a bar of another height.</summary>
    private void TakePhotos(int count)
    {
        Directory.CreateDirectory(Photos);
        const int side = 128;
        for (var photo = 0; photo < count; photo++)
        {
            var bytes = new byte[4 * side * side];
            for (var i = 0; i < side * side; i++)
            {
                var (x, y) = (i % side - side / 2, i / side - side / 2);
                if (x * x + y * y < 48 * 48) ((byte[])[200, (byte)(Math.Abs(y - 12 * photo) < 8 ? 220 : 40), (byte)(60 + x), 255]).CopyTo(bytes, 4 * i);
            }
            File.WriteAllBytes(Path.Combine(Photos, $"{photo}.png"), ImageCodec.EncodePng(new(side, side, 4, bytes)));
        }
    }
}
