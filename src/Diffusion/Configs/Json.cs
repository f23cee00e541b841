using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maquette.Diffusion.Configs;

/// <summary>Writing of a package's JSON files.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static JsonArray Array(IEnumerable<int> values) => [.. values.Select(value => JsonValue.Create(value))];

    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];

    public static void Write(string path, JsonObject content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content.ToJsonString(Indented) + "\n");
    }
}
