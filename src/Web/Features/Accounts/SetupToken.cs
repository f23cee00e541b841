using System.Security.Cryptography;
using System.Text;

namespace Maquette.Web.Features.Accounts;

/// <summary>Proves that who creates the administrator can read the server's log. Made anew at every start; worth nothing once a member exists.</summary>
public sealed class SetupToken
{
    public string Value { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Takes the same time whatever is given.</summary>
    public bool Matches(string? given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given?.Trim() ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(Value)));
}
