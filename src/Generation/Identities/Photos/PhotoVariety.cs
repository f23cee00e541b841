namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// How varied the subject's looks are. Photos that look alike share a look, whatever the pose was: an estimate by appearance, not a measurement of angles.
/// </summary>
/// <param name="Looks">groups of places in the set, the largest first</param>
/// <param name="Score">0…1: looks against the number that the set could show, 8 being plenty</param>
/// <param name="Sides">where the photos were taken from by a network's guess; null without one</param>
/// <param name="Sentence">for the person who took the photos</param>
public sealed record PhotoVariety(IReadOnlyList<IReadOnlyList<int>> Looks, double Score, PhotoSides? Sides, string Sentence);

/// <summary>How many photos show each side.</summary>
public sealed record PhotoSides(int Front, int Side, int Back);

/// <summary>What a network says of one picture: probabilities of front, side and back.</summary>
public readonly record struct ViewGuess(float Front, float Side, float Back);
