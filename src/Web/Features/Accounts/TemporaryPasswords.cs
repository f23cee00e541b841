using System.Security.Cryptography;

namespace Maquette.Web.Features.Accounts;

/// <summary>Passwords that are told to somebody: three groups of four characters that cannot be mistaken for each other (about 58 bits).</summary>
public static class TemporaryPasswords
{
    public static string Make() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));
}
