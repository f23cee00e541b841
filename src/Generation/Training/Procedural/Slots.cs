namespace Maquette.Generation.Training.Procedural;

/// <summary>Something for each colour slot of an object: its word, or its paint.</summary>
/// <param name="Body">what the object mostly is</param>
/// <param name="Part">the kind's named part</param>
/// <param name="Other">the second named part; kinds without one don't use it</param>
public sealed record Slots<T>(T Body, T Part, T Other);
