namespace Maquette.Generation.Identities.Photos;

/// <summary>Something seen in a photo or in a set, with its reason.</summary>
/// <param name="Kind">what was looked for</param>
/// <param name="Severity">whether the photo may be trained on</param>
/// <param name="Sentence">for the person who took the photo</param>
public sealed record PhotoFinding(PhotoFindingKind Kind, PhotoSeverity Severity, string Sentence);

public enum PhotoFindingKind { Blurred, Small, Overexposed, Underexposed, FaintContrast, TwoSubjects, CutOff, NoSubject, Duplicate, OtherSubject, Surplus, TooFew, LittleVariety }

public enum PhotoSeverity { Note, Warning, Refused }
