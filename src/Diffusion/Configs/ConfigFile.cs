using System.Text.Json;

namespace Maquette.Diffusion.Configs;

/// <summary>One JSON file of a package. Every value is asked for by name and type; a wrong one is an error that says where.</summary>
internal sealed class ConfigFile
{
    private readonly string path;
    private readonly JsonElement root;

    /// <exception cref="ModelPackageException">The file is missing or no JSON object.</exception>
    public ConfigFile(string path)
    {
        this.path = path;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            root = document.RootElement.Clone();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException($"{path} cannot be read ({error.Message}); a model package needs it: copy the package again.", error);
        }
        catch (JsonException error)
        {
            throw new ModelPackageException($"{path} is no valid JSON ({error.Message}); copy the package again.", error);
        }
        if (root.ValueKind != JsonValueKind.Object) throw new ModelPackageException($"{path} holds no JSON object; copy the package again.");
    }

    private ConfigFile(string path, JsonElement root) => (this.path, this.root) = (path, root);

    /// <summary>An object inside this one; null when it is not there.</summary>
    public ConfigFile? Section(string name) =>
        !Has(name) ? null : root.GetProperty(name) is { ValueKind: JsonValueKind.Object } inner ? new($"{path} ({name})", inner) : throw Wrong(name, "must be an object");

    public bool Has(string name) => root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public int Int(string name, int? fallback = null) => Value(name, fallback, "an integer", element => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null);

    public double Number(string name, double? fallback = null) => Value(name, fallback, "a number", element => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : null);

    public bool Flag(string name, bool? fallback = null) => Value(name, fallback, "true or false", element => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : (bool?)null);

    public string Text(string name, string? fallback = null)
    {
        if (!Has(name)) return fallback ?? throw Wrong(name, "is missing");
        var element = root.GetProperty(name);
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong(name, "must be a string");
    }

    /// <summary>A list of integers; a single one stands for <paramref name="count"/> equal ones.</summary>
    public int[] Ints(string name, int count = 1)
    {
        if (!Has(name)) throw Wrong(name, "is missing");
        var element = root.GetProperty(name);
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var single)) return [.. Enumerable.Repeat(single, count)];
        return Items(name, element, "integers", item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) ? number : (int?)null);
    }

    public string[] Texts(string name)
    {
        if (!Has(name)) throw Wrong(name, "is missing");
        var element = root.GetProperty(name);
        if (element.ValueKind != JsonValueKind.Array || element.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String)) throw Wrong(name, "must be a list of strings");
        return [.. element.EnumerateArray().Select(item => item.GetString()!)];
    }

    /// <summary>Refuses any value of an optional setting but the one that the code implements.</summary>
    public ConfigFile Only(string name, string implemented) => Only(name, implemented, element => element.ValueKind == JsonValueKind.String && element.GetString() == implemented);

    /// <inheritdoc cref="Only(string, string)"/>
    public ConfigFile Only(string name, double implemented) => Only(name, implemented, element => element.ValueKind == JsonValueKind.Number && element.GetDouble() == implemented);

    /// <inheritdoc cref="Only(string, string)"/>
    public ConfigFile Only(string name, bool implemented) => Only(name, implemented, element => element.ValueKind == (implemented ? JsonValueKind.True : JsonValueKind.False));

    private ConfigFile Only<T>(string name, T implemented, Func<JsonElement, bool> agrees)
    {
        if (Has(name) && !agrees(root.GetProperty(name))) throw Wrong(name, $"is {root.GetProperty(name)}; only {implemented} is supported");
        return this;
    }

    public ModelPackageException Wrong(string name, string how) => new($"{path}: '{name}' {how}.");

    private T Value<T>(string name, T? fallback, string kind, Func<JsonElement, T?> read) where T : struct
    {
        if (!Has(name)) return fallback ?? throw Wrong(name, "is missing");
        return read(root.GetProperty(name)) ?? throw Wrong(name, $"must be {kind}");
    }

    private T[] Items<T>(string name, JsonElement element, string kind, Func<JsonElement, T?> read) where T : struct
    {
        if (element.ValueKind != JsonValueKind.Array) throw Wrong(name, $"must be a list of {kind}");
        return [.. element.EnumerateArray().Select(item => read(item) ?? throw Wrong(name, $"must be a list of {kind}"))];
    }
}
