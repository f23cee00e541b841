using System.Numerics;
using Maquette.Generation.Training.Catalogues;
using Maquette.Scene.Imaging;
using Maquette.Scene.Import;

namespace Maquette.Generation.Tests.Training.Catalogues;

public sealed class FurnitureCataloguesTests : IDisposable
{
    private readonly TinyCatalogue catalogue = new();
    private readonly List<CatalogueProblem> problems = [];

    public void Dispose() => catalogue.Dispose();

    private CatalogueModel[] Read() => [.. FurnitureCatalogues.Read(catalogue.Written(), problems.Add, TestContext.Current.CancellationToken)];

    [Fact]
    public void Read_APiece_IsNamedColouredAndFramed()
    {
        var model = Assert.Single(catalogue.Piece("chair1", "Office chair").Piece("bad", "Lamp", obj: "v 0 0\n") is var _ ? Read() : []);

        Assert.Equal(("Tiny#chair1", "chair", "office", "Zoë"), (model.Id, model.Noun, model.Place, model.Entry.Creator));
        Assert.Equal(["office"], model.Modifiers);
        Assert.Equal(("red", "plastic"), (model.Colour, model.Material));
        Assert.Equal("legs", model.Parts[model.NamedPart!.Value].Name);
        Assert.Equal("black", model.Parts[model.NamedPart!.Value].Colour);
        Assert.Equal(CatalogueModel.Radius, model.Mesh.Positions.Max(p => p.Length()), 3);
        Assert.Equal(1, model.Parts.Sum(part => part.Share), 3);
        Assert.Equal(CatalogueProblemKind.Broken, Assert.Single(problems).Kind);
        Assert.Contains("line 1", problems[0].What);
    }

    [Fact]
    public void Entries_WhatIsNotToBeLearnt_IsLeftOutWithAReason()
    {
        catalogue.Piece("d", "Glass door", "Doors and windows").Piece("p", "Female", "Characters", "tags#n=Human, People").Piece("s", "Rounded switch", "Miscellaneous", "tags#n=Electricity")
            .Piece("b", "Ford Focus", "Vehicles").Piece("t", "TV", "Living room").With("tiny/t/BLENDSWAP_LICENSE.txt", "Thank you for downloading \"Samsung TV\" by x\nReleased under\nCreative Commons Zero (Public Domain)\n")
            .Piece("k", "Affordable desk");

        Assert.Equal("Tiny#k", Assert.Single(FurnitureCatalogues.Entries(catalogue.Written(), problems.Add)).Id);
        Assert.Equal(["Tiny#d", "Tiny#p", "Tiny#s", "Tiny#b", "Tiny#t"], problems.Select(problem => problem.Entry));
        Assert.All(problems, problem => Assert.Equal(CatalogueProblemKind.Excluded, problem.Kind));
    }

    [Fact]
    public void Read_FlatPoorAndIncompletePieces_AreLeftOut()
    {
        catalogue.Piece("flat", "Rug", obj: string.Concat(Enumerable.Range(0, 30).Select(i => $"v {i} 0 0\nv {i} 0 9\nv {i + 1} 0.1 0\nf -3 -2 -1\n")))
            .Piece("poor", "Box", obj: "v 0 0 0\nv 1 0 1\nv 1 1 0\nf 1 2 3\n").Piece("bare", "Mug", mtl: "newmtl red plastic\nmap_Kd gone.png\nnewmtl legs\n").Piece("grey", "Table", mtl: "newmtl legs\nKd 0 0 0\n");

        Assert.Equal("Tiny#grey", Assert.Single(Read()).Id);
        Assert.Equal(["Tiny#flat", "Tiny#poor", "Tiny#bare"], problems.Select(problem => problem.Entry));
    }

    [Fact]
    public void Entries_ABrokenCatalogueOrAnUnknownLicence_IsSaid()
    {
        File.WriteAllText(Path.Combine(catalogue.Folder, "Broken.sh3f"), "no zip");
        catalogue.With("x", "").Piece("a", "Chair").Written();
        using var other = new TinyCatalogue();

        Assert.Single(FurnitureCatalogues.Entries(catalogue.Folder, problems.Add));
        Assert.Equal("Broken.sh3f", Assert.Single(problems).Catalogue);
        Assert.Null(CatalogueLicence.Named("Creative Commons Attribution-NonCommercial 3.0"));
        Assert.Null(CatalogueLicence.Named("GNU GPL"));
    }

    [Fact]
    public void Entries_ManyOfAKind_HoldOneInSixAndNeverTheOnlyOne()
    {
        for (var i = 0; i < 12; i++) catalogue.Piece($"c{i}", "Chair");
        catalogue.Piece("l1", "Lamp").Piece("l2", "Lamp").Piece("m", "Mug");

        var entries = FurnitureCatalogues.Entries(catalogue.Written(), problems.Add);

        Assert.Equal(2, entries.Count(entry => entry.HeldOut));
        Assert.All(entries.Where(entry => entry.HeldOut), entry => Assert.Equal("chair", entry.Called.Noun));
    }

    [Theory]
    [InlineData("Coffee mug", "mug", "coffee")]
    [InlineData("Couch", "sofa", "")]
    [InlineData("Beige armchair", "armchair", "")]
    [InlineData("Clothes washing machine", "washing machine", "")]
    [InlineData("Captain's bed", "bed", "storage")]
    [InlineData("TV 16:9", "tv", "")]
    [InlineData("Large fridge", "fridge", "")]
    [InlineData("Air conditioning - External unit", "air conditioner", "outdoor")]
    [InlineData("Drum with sticks", "drum", "")]
    public void Of_ANameOfACatalogue_IsWhatAPersonWouldType(string name, string noun, string modifiers)
    {
        var called = Nouns.Of(name);

        Assert.Equal((noun, modifiers), (called.Noun, string.Join(' ', called.Modifiers)));
    }

    [Theory]
    [InlineData(.1f, .3f, .15f, "green")]
    [InlineData(.3f, .18f, .1f, "brown")]
    [InlineData(.76f, .6f, .37f, "brown")]
    [InlineData(.95f, .5f, .05f, "orange")]
    [InlineData(.9f, .88f, .84f, "white")]
    [InlineData(.6f, .05f, .05f, "red")]
    [InlineData(.05f, .1f, .35f, "blue")]
    [InlineData(.05f, .05f, .05f, "black")]
    [InlineData(.95f, .6f, .75f, "pink")]
    public void Nearest_AColour_IsTheWordThePeopleUse(float red, float green, float blue, string word) => Assert.Equal(word, ColourWords.Nearest(new(red, green, blue)));

    [Fact]
    public void Nearest_ThePalettesOwnColours_AreThemselves() =>
        Assert.All(Maquette.Generation.Training.Procedural.Palette.Colours, colour => Assert.Equal(colour.Key, ColourWords.Nearest(colour.Value)));

    [Fact]
    public void Of_APictureOfTwoColours_IsNoColour()
    {
        byte[] halves = [.. Enumerable.Range(0, 64).SelectMany(i => i < 32 ? new byte[] { 255, 0, 0 } : [0, 0, 255])];

        Assert.Null(ColourWords.Of(new SurfaceMaterial("x", Vector3.One, 1, new Bitmap(8, 8, 3, halves))));
    }

    [Fact]
    public void Caption_ManyDraws_SayOnlyWhatIsTrueInWordsOfTheVocabulary()
    {
        var model = Assert.Single(catalogue.Piece("a", "Office chair") is var _ ? Read() : []);
        var vocabulary = CatalogueCaptions.Vocabulary([model.Entry]).SelectMany(words => words.Split(' ')).ToHashSet();
        var random = new Random(1);

        var captions = Enumerable.Range(0, 500).Select(_ => CatalogueCaptions.Caption(model, "orange", "blue", random)).ToHashSet();

        Assert.Contains("an orange office chair", captions);
        Assert.Contains("an orange plastic office chair with blue legs", captions);
        Assert.All(captions, caption => Assert.All(caption.Split(' '), word => Assert.Contains(word, vocabulary)));
        Assert.All(captions, caption => Assert.Contains("chair", caption));
        Assert.All(Enumerable.Range(0, 200).Select(_ => CatalogueCaptions.Caption(model, null, null, random)), caption => Assert.DoesNotContain("legs", caption));
    }

    [Fact]
    public void Text_OfCredits_NamesMakersLicencesAndWhatWasMislaid()
    {
        catalogue.Piece("a", "Chair").Piece("b", "Sofa").With("tiny/b/1 - LICENSE.html", "<h1>Blend #1: Club</h1> <p>Released under Creative Commons Zero (Public Domain)</p>");

        var text = CatalogueCredits.Text(FurnitureCatalogues.Entries(catalogue.Written(), problems.Add));

        Assert.Contains("### Tiny, [CC BY 3.0](https://creativecommons.org/licenses/by/3.0/)\n\n- Zoë: Chair\n", text);
        Assert.Contains("### Tiny, [CC0 1.0]", text);
        Assert.Contains("Sofa (\"Club\")", text);
        Assert.Contains("Sofa (Zoë; CC BY 3.0 in Tiny, CC0 1.0 by its maker)", text);
    }
}
