using Maquette.Data.Presets;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Tests;

public sealed class PresetStoreTests
{
    private static PresetContent Content(string name, bool shared = false, string overrides = """{"steps":40}""") => new(name, shared, "draft", overrides);

    [Fact]
    public async Task List_OfAMember_HasTheirOwnAndTheTeams()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        await installation.Presets.AddAsync("ann", "draft", Content("quick"), Installation.Stop);
        await installation.Presets.AddAsync("ann", "mvdream", Content("fine", shared: true), Installation.Stop);
        await installation.Presets.AddAsync("bob", "draft", Content("Bob's"), Installation.Stop);

        Assert.Equal(["fine", "quick"], (await installation.Presets.ListAsync("ann", Installation.Stop)).Select(preset => preset.Name));
        var seen = await installation.Presets.ListAsync("bob", Installation.Stop);
        Assert.Equal([("Bob's", "bob", "draft"), ("fine", "ann", "mvdream")], seen.Select(preset => (preset.Name, preset.OwnerName, preset.Recipe)));
        Assert.Equal("""{"steps":40}""", seen[0].Overrides);
    }

    [Fact]
    public async Task Add_NameInOtherLetters_IsTakenForThatOwnerAndRecipeAlone()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        Assert.NotNull(await installation.Presets.AddAsync("ann", "draft", Content("quick"), Installation.Stop));

        Assert.Null(await installation.Presets.AddAsync("ann", "draft", Content("Quick"), Installation.Stop));
        Assert.NotNull(await installation.Presets.AddAsync("ann", "mvdream", Content("quick"), Installation.Stop));
        Assert.NotNull(await installation.Presets.AddAsync("bob", "draft", Content("quick"), Installation.Stop));
    }

    [Fact]
    public async Task Change_NameSharingAndNumbers_ReplacesThem()
    {
        await using var installation = await Installation.StartAsync("ann");
        var id = (await installation.Presets.AddAsync("ann", "draft", Content("quick"), Installation.Stop))!.Value;
        await installation.Presets.AddAsync("ann", "draft", Content("slow"), Installation.Stop);
        installation.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.False(await installation.Presets.ChangeAsync(id, Content("SLOW"), Installation.Stop));
        Assert.True(await installation.Presets.ChangeAsync(id, new("QUICK", true, "full", """{"steps":9}"""), Installation.Stop));

        var changed = (await installation.Presets.FindAsync(id, Installation.Stop))!;
        Assert.Equal(("QUICK", true, "full", """{"steps":9}""", installation.Clock.Now), (changed.Name, changed.Shared, changed.Base, changed.Overrides, changed.ChangedAt));
    }

    [Fact]
    public async Task Delete_APreset_IsGoneOnce()
    {
        await using var installation = await Installation.StartAsync("ann");
        var id = (await installation.Presets.AddAsync("ann", "draft", Content("quick"), Installation.Stop))!.Value;

        Assert.True(await installation.Presets.DeleteAsync(id, Installation.Stop));
        Assert.False(await installation.Presets.DeleteAsync(id, Installation.Stop));
        Assert.Null(await installation.Presets.FindAsync(id, Installation.Stop));
        Assert.False(await installation.Presets.ChangeAsync(id, Content("quick"), Installation.Stop));
    }

    [Fact]
    public async Task SameName_TwiceAtOnce_IsRefusedByTheDatabase()
    {
        await using var installation = await Installation.StartAsync("ann");
        await using var db = installation.Open();
        foreach (var name in (string[])["quick", "QUICK"])
            db.Presets.Add(new PresetRow { Id = Guid.NewGuid(), OwnerId = "ann", Name = name, Shared = false, Recipe = "draft", Base = "draft", Overrides = "{}", CreatedAt = installation.Clock.Now, ChangedAt = installation.Clock.Now });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Installation.Stop));
    }
}
