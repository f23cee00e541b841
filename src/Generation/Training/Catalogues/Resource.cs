namespace Maquette.Generation.Training.Catalogues;

/// <summary>The text tables that lie beside this code.</summary>
internal static class Resource
{
    /// <summary>The lines that are neither empty nor a remark (#).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"{typeof(Resource).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#') yield return text;
        }
    }
}
