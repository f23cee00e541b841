namespace Maquette.Web.Shared;

/// <summary>Times and sizes as people say them.</summary>
public static class Spoken
{
    public static string Duration(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => "under 1 s",
        < 90 => $"{time.TotalSeconds:0} s",
        < 90 * 60 => $"{time.TotalMinutes:0} min",
        < 36 * 3600 => $"{time.TotalHours:0.#} h",
        _ => $"{time.TotalDays:0} days",
    };

    /// <param name="utc">when it happened</param>
    public static string Ago(DateTime utc, TimeProvider clock) => (clock.GetUtcNow().UtcDateTime - utc) switch
    {
        { TotalSeconds: < 45 } => "just now",
        { TotalDays: < 7 } past => $"{Duration(past)} ago",
        _ => utc.ToString("d MMM yyyy"),
    };

    public static string Count(long count) => count switch
    {
        < 100_000 => $"{count:N0}",
        < 10_000_000 => $"{count / 1e6:0.0} million",
        < 1_000_000_000 => $"{count / 1e6:0} million",
        _ => $"{count / 1e9:0.0} billion",
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1e3:0} kB",
        < 1_000_000_000 => $"{bytes / 1e6:0.0} MB",
        _ => $"{bytes / 1e9:0.0} GB",
    };

    /// <summary>A noun with its article.</summary>
    public static string One(string noun) => $"{(noun.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(noun[0])) ? "an" : "a")} {noun}";
}
