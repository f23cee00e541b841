namespace Maquette.Generation.Training.Catalogues;

/// <summary>Something said while reading catalogues; none of it stops the reading.</summary>
/// <param name="Catalogue">the catalogue's file name</param>
/// <param name="Entry">the entry's id; empty where the whole catalogue is meant</param>
/// <param name="What">one sentence</param>
/// <param name="Kind">what follows from it</param>
internal sealed record CatalogueProblem(string Catalogue, string Entry, string What, CatalogueProblemKind Kind);

/// <summary>Why an entry, or a catalogue, gives no model.</summary>
internal enum CatalogueProblemKind
{
    /// <summary>Left out on purpose: it is nothing to learn from, or not ours to show.</summary>
    Excluded,

    /// <summary>It cannot be read, or what it is made of is not all there.</summary>
    Broken,
}
