using Maquette.Web.Shared;
using Xunit;

namespace Maquette.Web.Tests.Shared;

public sealed class SpokenTests
{
    [Theory]
    [InlineData(0.2, "under 1 s")]
    [InlineData(42, "42 s")]
    [InlineData(130, "2 min")]
    [InlineData(7200, "2 h")]
    [InlineData(400_000, "5 days")]
    public void Duration_Seconds_AreSaidInTheFittingUnit(double seconds, string expected) => Assert.Equal(expected, Spoken.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(12_345, "12,345")]
    [InlineData(1_260_000, "1.3 million")]
    [InlineData(867_572_164, "868 million")]
    [InlineData(1_291_613_875, "1.3 billion")]
    public void Count_Number_IsSaidInTheFittingUnit(long count, string expected) => Assert.Equal(expected, Spoken.Count(count));

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(34_400, "34 kB")]
    [InlineData(2_340_000, "2.3 MB")]
    public void Bytes_Count_IsSaidInTheFittingUnit(long bytes, string expected) => Assert.Equal(expected, Spoken.Bytes(bytes));
}
