namespace Maquette.Generation.Identities.Photos;

/// <summary>When a photo is remarked upon. Every number is a judgement: the photo is kept, the sentence says what was seen.</summary>
public sealed record PhotoOptions
{
    /// <summary>Pixels of the 512-pixel crop: the spread (σ) of the subject's sharpest edges beyond which it counts as blurred; sharp photos lie near 1.</summary>
    public double Blur { get; init; } = 2;

    /// <summary>Pixels of the file: a subject of fewer across is called small.</summary>
    public int SmallSubject { get; init; } = 256;

    /// <summary>Share of the subject's pixels at white or black beyond which it is called over- or under-exposed.</summary>
    public double Clipped { get; init; } = .35;

    /// <summary>CIE76 colour difference between the subject and what is next to it, below which they are hard to tell apart.</summary>
    public double FaintContrast { get; init; } = 12;

    /// <summary>Share of the largest part's area from which a second part is suspected to be another subject.</summary>
    public double SecondSubject { get; init; } = .25;

    /// <summary>Share of a crop's width to keep free on each side of the subject.</summary>
    public double Margin { get; init; } = .08;
}
