using System.Numerics;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using Maquette.Generation.Training.Shards;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Tests.Training.Shards;

public sealed class ShardTests : IDisposable
{
    private const int Size = 16, Variants = 5;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"shards-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task WrittenPictures_AreReadBack()
    {
        var index = await Write("set", threads: 1, largest: 60_000);   // two variants fit into a shard

        using var shards = new RenderShards(In("set"));
        Assert.True(index.Shards.Count > 3);
        Assert.Equal(3 * Variants * Orbit.Views, shards.Index.Total);
        var picture = new byte[shards.PictureBytes];
        foreach (var (subject, model) in TinySubjects.Three.Zip(shards.Index.Models))
        {
            var rendered = new ModelRenderer(Size, Variants, seed: 1).Render(subject, TestContext.Current.CancellationToken)!;
            Assert.Equal((subject.Words.Id, subject.Words.Noun, subject.Words.HeldOut), (model.Id, model.Noun, model.HeldOut));
            for (var i = 0; i < Variants * Orbit.Views; i++)
            {
                shards.Read(model.Variants[i / Orbit.Views], i % Orbit.Views, picture);
                Assert.True(rendered.Pictures.AsSpan(i * picture.Length, picture.Length).SequenceEqual(picture));
            }
        }
    }

    [Fact]
    public async Task Write_AnyNumberOfThreads_MakesTheSameBytes()
    {
        await Write("one", threads: 1);
        await Write("four", threads: 4);

        foreach (var file in Directory.EnumerateFiles(In("one")))
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(Path.Combine(In("four"), Path.GetFileName(file)), TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(In("one.unfinished")));
    }

    [Fact]
    public async Task Write_OverAnOlderSet_ReplacesItAndLeavesOtherFoldersAlone()
    {
        await Write("set", threads: 1);
        var index = await Write("set", threads: 1, largest: 60_000);
        Directory.CreateDirectory(In("other"));
        await File.WriteAllTextAsync(Path.Combine(In("other"), "letter.txt"), "dear", TestContext.Current.CancellationToken);

        Assert.Equal(index.Shards.Count + 1, Directory.GetFiles(In("set")).Length);
        Assert.Contains("other files", (await Assert.ThrowsAsync<StudioException>(() => Write("other", threads: 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ColourWord_IsTheNearestToTheMeanOfWhatIsPainted()
    {
        foreach (var subject in TinySubjects.Three.SelectMany(subject => Enumerable.Range(0, 4).Select(i => subject with { Words = subject.Words with { Id = $"{subject.Words.Id}/{i}" } })))
        {
            var rendered = new ModelRenderer(Size, 8, seed: 3).Render(subject, TestContext.Current.CancellationToken)!;
            foreach (var (colouring, orbit) in rendered.Variants.Where(variant => variant.Colouring.Paints.Any(paint => paint.Luminance is not null)))
            {
                var (painted, lit) = Seen(subject, colouring, orbit);
                var mean = painted / lit;   // without the light
                Assert.Equal(colouring.Colour, Palette.Names.MinBy(name => Vector3.Distance(Palette.Colours[name], mean)));
                Assert.False(HeldOutPairs.Contains(subject.Words.Noun, colouring.Colour!));
            }
        }
    }

    [Fact]
    public void Render_TwoHalvesOfDifferentColours_PaintsAll()
    {
        var rendered = new ModelRenderer(Size, 6, seed: 1).Render(TinySubjects.Three[2], TestContext.Current.CancellationToken)!;

        Assert.Null(rendered.Variants[0].Colouring.Colour);   // half red, half blue
        Assert.All(rendered.Variants.Skip(1), variant => Assert.Equal(variant.Colouring.Paints[0].Colour, variant.Colouring.Paints[1].Colour));
    }

    [Fact]
    public void Render_PartWithANameOfItsOwn_IsNamedInItsColourAndNoOther()
    {
        var variants = Enumerable.Range(0, 6).SelectMany(i =>
            new ModelRenderer(Size, 8, seed: i).Render(TinySubjects.Three[1], TestContext.Current.CancellationToken)!.Variants.Select(variant => variant.Colouring)).ToArray();

        Assert.Contains(variants, variant => variant.Part == "top");
        Assert.All(variants, variant => Assert.Equal(variant.Part is null, variant.PartColour is null));
        foreach (var variant in variants.Where(variant => variant.PartColour is not null))
            Assert.InRange(Vector3.Distance(variant.Paints[2].Colour, Palette.Colours[variant.PartColour!]), 0, .11f);
    }

    [Fact]
    public void HeldOutPairs_AreAFewAndHoldTheProceduralOnes()
    {
        var pairs = Enumerable.Range(0, 200).SelectMany(noun => HeldOutPairs.Colours($"noun {noun}")).Count();

        Assert.InRange(pairs / (200.0 * Palette.Names.Count), .06, .1);
        Assert.Contains("cyan", HeldOutPairs.Colours("chair"));
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(4, 8)]
    public async Task Draw_GivesWhatIsStored(int views, int size)
    {
        await Write("set", threads: 1);
        using var objects = new CatalogueObjects(In("set"), CatalogueSplit.Training);
        var rgba = new float[views * 4 * size * size];

        for (var i = 0; i < 40; i++)
        {
            var drawn = objects.Draw(Draw.At(5, i), views, size, rgba);

            Assert.Contains(drawn.Noun, drawn.Caption, StringComparison.Ordinal);
            Assert.NotEqual("totem", drawn.Noun);   // held out
            Assert.Equal(views, drawn.Cameras.Length);
            Assert.InRange(rgba.Max(), .1f, 1);
            for (var p = 0; p < rgba.Length; p += 4) Assert.True(float.Max(rgba[p], float.Max(rgba[p + 1], rgba[p + 2])) <= rgba[p + 3] + .003f);
            if (views == 4) Assert.Equal(90, (drawn.Cameras[1].Azimuth - drawn.Cameras[0].Azimuth + 360) % 360);
        }
    }

    [Theory]
    [InlineData("table", "coffee table", "oak", "coffee")]
    [InlineData("fan", "ceiling fan", "ceiling")]
    [InlineData("lamp", "lamp", "vase")]
    [InlineData("table", "table")]
    public async Task Draw_KindOfModifiersAndNoun_IsTheLongestThatAProceduralKindIsCalledToo(string noun, string kind, params string[] modifiers)
    {
        var post = TinySubjects.Post(noun, false, (null, new(.7f, .7f, .7f)));
        await Write("set", threads: 1, subjects: [post with { Words = post.Words with { Modifiers = modifiers } }]);
        using var objects = new CatalogueObjects(In("set"), CatalogueSplit.Training);

        var drawn = objects.Draw(Draw.At(1, 1), 1, 16, new float[4 * 16 * 16]);

        Assert.Equal((noun, kind), (drawn.Noun, drawn.Kind));
    }

    [Fact]
    public async Task Draw_SizeOrViewsThatDoNotDivide_SaysSo()
    {
        await Write("set", threads: 1);
        using var objects = new CatalogueObjects(In("set"), CatalogueSplit.All);

        Assert.Contains("divides 16", Assert.Throws<ArgumentException>(() => objects.Draw(Draw.At(1, 1), 1, 12, new float[4 * 144])).Message, StringComparison.Ordinal);
        Assert.Contains("divides 24", Assert.Throws<ArgumentException>(() => objects.Draw(Draw.At(1, 1), 5, 16, new float[5 * 4 * 256])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mixed_DrawsEachSourceByItsWeight()
    {
        await Write("set", threads: 1);
        using var objects = new CatalogueObjects(In("set"), CatalogueSplit.HeldOut);
        var mixed = new MixedObjects([(objects, 3), (new ProceduralObjects(), 1)]);
        var rgba = new float[4 * 64];

        var share = Enumerable.Range(0, 400).Count(i => mixed.Draw(Draw.At(2, i), 1, 8, rgba).Noun == "totem") / 400.0;

        Assert.InRange(share, .68, .82);
        Assert.Contains("totem", mixed.Vocabulary);
        Assert.Contains("snowman", mixed.Vocabulary);
    }

    [Theory]
    [InlineData("missing", "holds no rendered training set")]
    [InlineData("version", "is of version 99")]
    [InlineData("damaged", "is damaged")]
    [InlineData("truncated", "bytes where the index counts")]
    [InlineData("lost", "is missing")]
    public async Task BadFolder_IsOneSentence(string harm, string says)
    {
        await Write("set", threads: 1);
        string index = Path.Combine(In("set"), ShardIndex.File), shard = Path.Combine(In("set"), ShardIndex.ShardFile(0));
        var text = await File.ReadAllTextAsync(index, TestContext.Current.CancellationToken);
        if (harm == "missing") File.Delete(index);
        if (harm == "version") await File.WriteAllTextAsync(index, text.Replace("\"version\":1", "\"version\":99", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        if (harm == "damaged") await File.WriteAllTextAsync(index, text[..^20], TestContext.Current.CancellationToken);
        if (harm == "lost") File.Delete(shard);
        if (harm == "truncated")
        {
            await using var file = File.OpenWrite(shard);
            file.SetLength(file.Length - 1);
        }

        Assert.Contains(says, Assert.Throws<StudioException>(() => new CatalogueObjects(In("set"), CatalogueSplit.All)).Message, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder, name);

    private async Task<ShardIndex> Write(string name, int threads, long largest = ShardWriter.LargestShard, ShardSubject[]? subjects = null)
    {
        using var writer = new ShardWriter(In(name), Size, seed: 1, largest);
        await ShardRendering.Render(subjects ?? TinySubjects.Three, new(Size, Variants, seed: 1), writer, threads, (_, _) => { }, TestContext.Current.CancellationToken);
        return writer.Finish();
    }

    // Sums over the ring of what the word's paint covers: as painted and in white.
    private static (Vector3 Painted, Vector3 Lit) Seen(ShardSubject subject, Colouring colouring, Orbit orbit)
    {
        var rasterizer = new MaterialRasterizer(subject.Mesh, Size);
        var first = colouring.Paints.Where(paint => paint.Luminance is not null).GroupBy(paint => paint.Colour).MaxBy(same => same.Count())!.Key;
        MaterialPaint[] white = [.. colouring.Paints.Select(paint => new MaterialPaint(paint.Colour == first ? Vector3.One / .6f : Vector3.Zero, float.MaxValue))];   // the darkest of all, .6
        MaterialPaint[] own = [.. colouring.Paints.Select(paint => paint.Colour == first ? paint : new(Vector3.Zero, 0))];
        Vector3 painted = Vector3.Zero, lit = Vector3.Zero;
        var rgba = new byte[4 * Size * Size];
        for (var view = 0; view < Orbit.Ring; view++)
        {
            rasterizer.Look(orbit[view]);
            rasterizer.Show(own, rgba);
            painted += Sum(rgba);
            rasterizer.Show(white, rgba);
            lit += Sum(rgba);
        }
        return (painted, lit);
    }

    private static Vector3 Sum(byte[] rgba)
    {
        var sum = Vector3.Zero;
        for (var p = 0; p < rgba.Length; p += 4) sum += new Vector3(rgba[p], rgba[p + 1], rgba[p + 2]);
        return sum;
    }
}
