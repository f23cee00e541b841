using System.Security.Cryptography;
using Maquette.Data.Identities;
using Maquette.Generation.Identities;

namespace Maquette.Web.Features.Identities;

/// <summary>What a member has said of a new identity so far, and what it makes.</summary>
public sealed class IdentityForm
{
    public string Name { get; set; } = "";
    public string ClassNoun { get; set; } = "";
    public string Prior { get; set; } = "";
    public string Identifier { get; set; } = "";
    public IdentityMethod Method { get; set; }
    public int? Rank { get; set; }
    public int? Steps { get; set; }
    public double? LearningRate { get; set; }
    public int PriorImages { get; set; }
    public int? SampleEvery { get; set; }
    public bool Mirrored { get; set; } = true;
    public bool Backgrounds { get; set; } = true;

    /// <summary>One a line.</summary>
    public string SamplePrompts { get; set; } = "";

    public bool KeepPhotos { get; set; }

    public bool ShowsPerson { get; set; }
    public string Pictured { get; set; } = "";
    public string AllowedBy { get; set; } = "";
    public DateOnly? Until { get; set; }

    /// <summary>The member's word that the photos may be used so.</summary>
    public bool Allowed { get; set; }

    public long Seed { get; set; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    public IdentityRequest ToRequest()
    {
        var plain = new IdentityRequest { Name = Name.Trim().ToLowerInvariant(), ClassNoun = ClassNoun.Trim().ToLowerInvariant() };
        return plain with
        {
            Prior = Prior,
            Identifier = string.IsNullOrWhiteSpace(Identifier) ? null : Identifier.Trim(),
            Method = Method,
            Rank = Method == IdentityMethod.Lora ? Rank : null,
            Steps = Steps,
            LearningRate = LearningRate,
            PriorImages = PriorImages,
            SampleEvery = SampleEvery ?? plain.SampleEvery,
            Flip = Mirrored,
            BackgroundColours = Backgrounds,
            SamplePrompts = [.. SamplePrompts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Seed = Seed,
        };
    }

    /// <param name="memberName">who vouches for things that nobody else has to allow</param>
    public Consent ToConsent(string memberName) => ConsentOf(ShowsPerson, Pictured, AllowedBy, Until, memberName);

    /// <summary>How much of the training was changed from what suits the photos.</summary>
    public int Changes => new[]
    {
        Method != default, Method == IdentityMethod.Lora && Rank is not null, Steps is not null, LearningRate is not null, PriorImages != 0, SampleEvery is not null,
        !Mirrored, !Backgrounds, !string.IsNullOrWhiteSpace(SamplePrompts), !string.IsNullOrWhiteSpace(Identifier),
    }.Count(changed => changed);

    /// <summary>What is wrong with what was said about consent, one sentence a problem.</summary>
    public IReadOnlyList<string> ConsentProblems(TimeProvider clock) =>
    [
        .. Allowed ? [] : new[] { "Confirm that the photos may be used for this." },
        .. ConsentProblems(ShowsPerson, Pictured, AllowedBy, Until, clock),
    ];

    public static Consent ConsentOf(bool showsPerson, string pictured, string allowedBy, DateOnly? until, string memberName) => new(
        showsPerson ? pictured.Trim() : null,
        string.IsNullOrWhiteSpace(allowedBy) ? memberName : allowedBy.Trim(),
        until?.ToDateTime(new TimeOnly(23, 59, 59), DateTimeKind.Utc));

    public static IEnumerable<string> ConsentProblems(bool showsPerson, string pictured, string allowedBy, DateOnly? until, TimeProvider clock)
    {
        if (showsPerson && string.IsNullOrWhiteSpace(pictured)) yield return "Say who is pictured.";
        if (showsPerson && string.IsNullOrWhiteSpace(allowedBy)) yield return "Say who allowed it: the person, or who may speak for them.";
        if (pictured.Length > 200 || allowedBy.Length > 200) yield return "Names have at most 200 characters: shorten them.";
        if (until < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) yield return "The last day of the consent is in the past: choose a later one, or none.";
    }
}
