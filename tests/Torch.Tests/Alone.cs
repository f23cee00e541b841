using Xunit;

namespace Maquette.Torch.Tests;

/// <summary>Tests that read or set what the whole process shares: tensor counts, thread numbers.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
