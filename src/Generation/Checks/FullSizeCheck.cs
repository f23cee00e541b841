using System.Diagnostics;
using Maquette.Diffusion;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Checks;

/// <summary>Whether this machine carries the published networks: each is made at full size with random weights, asked once and thrown away.</summary>
public static class FullSizeCheck
{
    /// <param name="device">cpu, cuda or cuda:1</param>
    /// <param name="precision">float32, bfloat16 or float16; null chooses for the device</param>
    /// <returns>a row as soon as a network is done</returns>
    /// <exception cref="StudioException">The device or the precision does not exist here.</exception>
    public static IEnumerable<FullSizeRow> Run(string device, string? precision, CancellationToken stop)
    {
        var where = Devices.Find(device);
        var how = precision is null ? Devices.PrecisionForLargeNetworks(where) : new Precision(Devices.Type(precision, where));
        foreach (var model in FullSizeModel.All)
        {
            stop.ThrowIfCancellationRequested();
            yield return Try(model, where, how);
            Memory.Reclaim();
        }
    }

    private static FullSizeRow Try(FullSizeModel model, Device device, Precision precision)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var peak = new PeakMemory(device.type == DeviceType.CUDA);
        var start = Stopwatch.GetTimestamp();
        using var network = model.Create();
        foreach (var (name, parameter) in network.named_parameters())
            if (parameter.ndim == 1) parameter.fill_(name.EndsWith(".weight", StringComparison.Ordinal) ? 1 : 0);   // a norm of the package is not filled by itself
        precision.Apply(network);
        network.to(device);
        var made = Stopwatch.GetElapsedTime(start);

        using var generator = new Generator(1, CPU);
        start = Stopwatch.GetTimestamp();
        var y = model.Forward(network, device, generator);
        var finite = y.isfinite().all().ToBoolean();   // waits for the device
        var asked = Stopwatch.GetElapsedTime(start);

        var (tensors, parameters) = (network.parameters().Count(), network.parameters().Sum(parameter => parameter.numel()));
        return new(model.Name, tensors, parameters, tensors == model.Tensors && parameters == model.Parameters, precision.Type.ToString(), made, asked, peak.Bytes, finite);
    }
}

/// <param name="AsPublished">whether both counts are the published checkpoint's</param>
/// <param name="Precision">type of weights and activations</param>
/// <param name="Made">making the network and drawing its weights</param>
/// <param name="Asked">one forward: four views of 256 pixels, or two prompts</param>
/// <param name="PeakBytes">of the process on the CPU, of the tensors on a GPU</param>
/// <param name="Finite">whether all numbers of the answer are</param>
public sealed record FullSizeRow(string Model, int Tensors, long Parameters, bool AsPublished, string Precision, TimeSpan Made, TimeSpan Asked, long PeakBytes, bool Finite);
