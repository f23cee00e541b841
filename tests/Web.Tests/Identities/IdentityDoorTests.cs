using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Xunit;

namespace Maquette.Web.Tests.Identities;

public sealed class IdentityDoorTests
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly IdentityDoor Door = new(null!, _ => false, TimeProvider.System);   // what is at hand needs no database
    private static readonly IdentityLine Rusty = new(Id, "rusty", "robot", "mini", "ann", "Ann", 5, false, null, "Ann", null, Now, Now, 0, null, null);

    private static Admission Admit(string prompt, IdentityLine? known = null, string? identity = null) =>
        Door.Admit(new GenerationRequest { Prompt = prompt, Prior = "mini", Identity = identity }, [known ?? Rusty]);

    [Theory]
    [InlineData("a red chair", null)]
    [InlineData("a <rusty> robot wearing a hat", "id")]
    [InlineData("a <RUSTY> robot", "id")]
    public void Prompt_NamingOneOrNone_IsAdmitted(string prompt, string? identity)
    {
        var admission = Admit(prompt);

        Assert.Null(admission.Problem);
        Assert.Equal(identity is null ? null : $"{Id:D}", admission.Request.Identity);
        Assert.Equal(identity is null ? null : Id, admission.Identity);
    }

    [Theory]
    [InlineData("a <dusty> robot", null, "There is no identity <dusty>: write <rusty>")]
    [InlineData("a <rusty> robot beside <frosty>", null, "<rusty> and <frosty>; one identity")]
    [InlineData("a <rusty robot> on a table", null, "<rusty robot> at position 3 of the prompt is no name")]
    [InlineData("a <rusty> beside <möwe>", null, "<möwe> at position 18")]
    [InlineData("a robot", "rusty", "does not say where")]
    [InlineData("a <rusty> robot", "frosty", "must be the same")]
    public void Prompt_NamingSomethingElse_IsRefused(string prompt, string? identity, string told) => Assert.Contains(told, Admit(prompt, identity: identity).Problem);

    [Fact]
    public void Identity_ThatCannotBeUsedNow_IsRefusedWithTheReason()
    {
        Assert.Contains("not trained yet", Admit("a <rusty> robot", Rusty with { ReadyAt = null, JobState = JobState.Running }).Problem);
        Assert.Contains("was taught to the prior large and does not fit mini", Admit("a <rusty> robot", Rusty with { Prior = "large" }).Problem);
        Assert.Contains("The consent for <rusty> ended on 2 Mar 2020", Admit("a <rusty> robot", Rusty with { ConsentUntil = new DateTime(2020, 3, 2, 23, 59, 59, DateTimeKind.Utc) }).Problem);
        Assert.StartsWith("<rusty> was taught on another version of the prior mini", Admit("a <rusty> robot", Rusty with { PriorChanged = true }).Problem, StringComparison.Ordinal);
        Assert.Null(Admit("a <rusty> robot", Rusty with { ConsentUntil = Now.AddMinutes(5) }).Problem);
    }
}
