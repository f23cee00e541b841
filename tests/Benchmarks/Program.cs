using Maquette.Benchmarks;

// One line a claim. Each measures both sides in this one run, prints the ratio and returns whether the claim holds.
var claims = new Dictionary<string, Func<bool>>
{
    ["torch"] = UNetStep.Run,
    ["draft"] = Draft.Run,
    ["grid"] = HashGridEncoding.Run,
    ["render"] = VolumeRender.Run,
    ["empty"] = EmptySpace.Run,
    ["mesh"] = MeshRender.Run,
    ["prior"] = PriorStep.Run,
    ["photos"] = Photos.Run,
    ["identity"] = IdentityStep.Run,
};

var chosen = args.Length == 0 ? [.. claims.Keys] : args;
if (chosen.FirstOrDefault(a => !claims.ContainsKey(a)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'; there are: {string.Join(", ", claims.Keys)}.");
    return 2;
}
return chosen.Select(name => claims[name]()).ToArray().All(held => held) ? 0 : 1;
