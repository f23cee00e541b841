using Maquette.Diffusion;
using Maquette.Diffusion.Text;

namespace Maquette.Generation.Identities;

/// <summary>The door of identities: every sentence says what is wrong and what to do.</summary>
internal static class IdentityCheck
{
    private const int MostPrompts = 8;

    /// <summary>What is wrong with a training; empty when it may run.</summary>
    /// <param name="others">identities that there are already, without the one of this request</param>
    public static IReadOnlyList<string> Problems(IdentityRequest request, PriorShelf priors, string models, IReadOnlyList<IdentityInfo> others)
    {
        string[] prior = [.. RequestCheck.Prior(request.Prior, priors.All(), models)];
        return
        [
            .. request.Version == 1 ? [] : new[] { $"The request has version {request.Version}; this program reads version 1: update the program or send the request again." },
            .. Name(request, others),
            .. string.IsNullOrWhiteSpace(request.ClassNoun) ? ["The class noun is empty: say what kind of thing it is, for example \"robot\"."] : RequestCheck.Text("class noun", request.ClassNoun),
            .. prior,
            .. prior.Length == 0 ? Words(request, ModelPackage.ReadTokenizer(priors.Find(request.Prior)!)) : [],
            .. RequestCheck.Range("rank", request.Rank, 1, 128),
            .. RequestCheck.Range("number of steps", request.Steps, 1, 100_000),
            .. request.LearningRate is null or > 0 and <= 1 ? [] : new[] { $"The learning rate is {request.LearningRate}: it must be above 0 and at most 1." },
            .. request.Lambda is >= 0 and <= 1e9 ? [] : new[] { $"The weight λ is {request.Lambda}: it must be from 0 to 1e9." },
            .. RequestCheck.Range("batch size", request.BatchSize, 1, 64),
            .. RequestCheck.Range("number of accumulated gradients", request.Accumulation, 1, 64),
            .. RequestCheck.Range("number of prior images", request.PriorImages, 0, 1000),
            .. RequestCheck.Range("number of steps between samples", request.SampleEvery, 1, 100_000),
            .. Prompts(request),
        ];
    }

    /// <summary>How many photos may be trained on, as a sentence where there are too few or too many.</summary>
    public static IEnumerable<string> Photos(int count)
    {
        if (count < IdentityFiles.Fewest) yield return $"An identity needs at least {IdentityFiles.Fewest} photos and there {(count == 1 ? "is" : "are")} {count}: add some from other sides.";
        if (count > IdentityFiles.Most) yield return $"An identity takes at most {IdentityFiles.Most} photos and there are {count}: choose the best.";
    }

    /// <summary>What is wrong with a prompt that may name an identity.</summary>
    /// <param name="identity">id or name that the request gives; null for none</param>
    public static IEnumerable<string> Use(string prompt, string? identity, string prior, IdentityShelf? shelf, PriorShelf priors)
    {
        if (IdentityTag.Problem(prompt) is { } misnamed)
        {
            yield return misnamed;
            yield break;
        }
        var names = IdentityTag.Names(prompt);
        if (identity is null)
        {
            if (names.Count > 0) yield return shelf?.Find(names[0]) is { } known ? $"The prompt names {known.Tag}, and the request no identity: send '{known.Id}' with it." : Unknown(names[0], shelf);
            yield break;
        }
        if (shelf?.Find(identity) is not { } found)
        {
            yield return Unknown(identity, shelf);
            yield break;
        }
        if (found.Problem is { } problem) yield return $"The identity '{found.Name}' cannot be used: {problem}";
        else if (!found.Ready) yield return $"The identity '{found.Name}' is not trained yet: wait until it is.";
        else if (found.Prior != prior && priors.Find(found.Prior) is not null) yield return OtherPrior(found.Name, found.Prior, prior);
        else if (found.Prior == prior && priors.HasChanged(found, patient: false)) yield return OtherVersion(found.Name, prior);
        if (!names.Contains(found.Name)) yield return $"The prompt does not say {found.Tag}: write it where the identity belongs, for example \"a {found.Tag} {found.ClassNoun}\".";
        foreach (var other in names.Where(name => name != found.Name)) yield return $"The prompt names <{other}> beside {found.Tag}; one identity can be used at a time: take one of them out.";
    }

    public static string OtherPrior(string name, string trained, string asked) => $"The identity '{name}' was trained on the prior '{trained}' and does not fit '{asked}': choose '{trained}', or train it again on '{asked}'.";

    public static string OtherVersion(string name, string prior) => $"The identity '{name}' was taught on another version of the prior '{prior}', whose weights have changed since: train it again.";

    private static string Unknown(string name, IdentityShelf? shelf)
    {
        string[] ready = [.. shelf?.All().Where(item => item.Ready).Select(item => item.Tag) ?? []];
        return ready.Length == 0 ? $"There is no identity '{name}', nor any other yet: train it first, or take <{name}> out of the prompt." : $"There is no identity '{name}': choose one of {string.Join(", ", ready)}, or take <{name}> out of the prompt.";
    }

    private static IEnumerable<string> Name(IdentityRequest request, IReadOnlyList<IdentityInfo> others)
    {
        if (!IdentityTag.IsName(request.Name)) yield return $"'{request.Name}' is no name for an identity: use 2 to 32 lower-case letters, digits, - or _, for example \"rusty\".";
        else if (others.Any(other => other.Name == request.Name)) yield return $"There is an identity '{request.Name}' already: choose another name.";
        else if (request.Name.Equals(request.ClassNoun, StringComparison.OrdinalIgnoreCase)) yield return $"The name '{request.Name}' is its class noun as well: choose a name of its own, for example \"my-{request.Name}\".";
    }

    private static IEnumerable<string> Words(IdentityRequest request, Tokenizer tokenizer)
    {
        if (tokenizer.Options.KnownWords?.Contains(request.Name) == true) yield return $"'{request.Name}' is an ordinary word that the prior knows: choose another name, for example \"my-{request.Name}\".";
        if (request.Identifier is { } word && Identifier.Problem(word, tokenizer) is { } problem) yield return problem;
        else if (request.Identifier is null && Identifier.Free(tokenizer, []) is null) yield return $"The prior '{request.Prior}' has no free word for an identity: name one with its identifier.";
    }

    private static IEnumerable<string> Prompts(IdentityRequest request)
    {
        if (!request.Prompt.Contains("{identifier}", StringComparison.Ordinal)) yield return "The caption of the photos does not say {identifier}: write, for example, \"a photo of a {identifier} {class}\".";
        foreach (var problem in RequestCheck.Text("caption of the photos", request.Prompt)) yield return problem;
        if (request.SamplePrompts.Count > MostPrompts) yield return $"There are {request.SamplePrompts.Count} sample prompts; the most is {MostPrompts}: leave some out.";
        foreach (var prompt in request.SamplePrompts)
        {
            foreach (var problem in RequestCheck.Text("sample prompt", prompt)) yield return problem;
            if (IdentityTag.Problem(prompt, "sample prompt") is { } misnamed) yield return misnamed;
            else if (!IdentityTag.Names(prompt).SequenceEqual([request.Name])) yield return $"The sample prompt \"{prompt}\" does not name <{request.Name}> alone: write, for example, \"a <{request.Name}> {request.ClassNoun}\".";
        }
    }
}
