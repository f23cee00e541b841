using Maquette.Generation.Identities;
using Maquette.Web.Features.Create;
using Maquette.Web.Features.Identities;
using Maquette.Web.Shared;
using Xunit;

namespace Maquette.Web.Tests.Identities;

public sealed class IdentityFormTests
{
    [Fact]
    public void Form_Filled_MakesTheRequest()
    {
        var form = new IdentityForm { Name = " Rusty ", ClassNoun = "Robot", Prior = "mini", Rank = 4, SamplePrompts = "a <rusty> robot\n\n  a red <rusty> robot ", Mirrored = false };

        var request = form.ToRequest();

        Assert.Equal(("rusty", "robot", false, null), (request.Name, request.ClassNoun, request.Flip, request.Rank));
        Assert.Equal(["a <rusty> robot", "a red <rusty> robot"], request.SamplePrompts);
        form.Method = IdentityMethod.Lora;
        Assert.Equal(4, form.ToRequest().Rank);
    }

    [Fact]
    public void Consent_LastDay_IsIncluded()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var form = new IdentityForm { Allowed = true, Until = DateOnly.FromDateTime(now) };

        Assert.Empty(form.ConsentProblems(TimeProvider.System));
        Assert.True(form.ToConsent("ada").Until > now);
        Assert.Equal(("ada", null), (form.ToConsent("ada").AllowedBy, form.ToConsent("ada").Pictured));
        form.Until = form.Until.Value.AddDays(-1);
        Assert.Contains("in the past", Assert.Single(form.ConsentProblems(TimeProvider.System)));
    }

    [Theory]
    [InlineData("", "a <rusty> robot")]
    [InlineData("a red chair with ", "a red chair with <rusty>")]
    [InlineData("a <frosty> robot on a table", "a <rusty> robot on a table")]
    public void Prompt_WithAChipPressed_NamesThatIdentity(string prompt, string expected) =>
        Assert.Equal(expected, new CreateForm { Prompt = prompt }.WithMention("<rusty>", "robot"));

    [Theory]
    [InlineData("robot", "a robot")]
    [InlineData("umbrella", "an umbrella")]
    public void Noun_Alone_GetsItsArticle(string noun, string expected) => Assert.Equal(expected, Spoken.One(noun));

    [Fact]
    public void Curve_OfAFolder_IsReadAsFarAsItGoes()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, ["step,loss,change", "1,0.5,0", "2,0.25,1e-3", "half a li"]);

            var points = CurveFile.Read(path);

            Assert.Equal([1, 2], points.Select(point => point.Step));
            Assert.Equal((0.25f, 0.001f), (points[1].Losses["loss"], points[1].Losses["change"]));
            Assert.Empty(CurveFile.Read(path + ".none"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
