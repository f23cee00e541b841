using Maquette.Diffusion;
using Maquette.Scene;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Checks;

/// <summary>
/// Computes the same on the CPU, with its own kernels, and on a device, with libtorch's operators, and compares. On the CPU itself it
/// compares the operators with the kernels, so that the way a GPU goes can be tried without one.
/// </summary>
public static class DeviceCheck
{
    /// <summary>Why a device cannot be checked, in one sentence; null when it can.</summary>
    /// <exception cref="StudioException">The name is no device's.</exception>
    public static string? Missing(string device) => Devices.Missing(Devices.Parse(device));

    /// <returns>a row as soon as its comparison is done</returns>
    /// <exception cref="StudioException">The device does not exist here.</exception>
    public static IEnumerable<DeviceRow> Run(string device, CancellationToken stop)
    {
        var there = Devices.Find(device);
        foreach (var (name, bound, compute) in OperatorChecks.All.Concat(EngineChecks.All))
        {
            stop.ThrowIfCancellationRequested();
            yield return Compare(name, bound, compute, there);
        }
        yield return Compare("network in the device's precision", EngineChecks.Rough, (device, arithmetic) => EngineChecks.Network(device, arithmetic == Arithmetic.Kernels ? Precision.Full : Brief(device)), there);
    }

    private static Precision Brief(Device device) => device.type == DeviceType.CPU ? new(ScalarType.BFloat16) : Precision.For(device);

    private static DeviceRow Compare(string name, double bound, Func<Device, Arithmetic, Tensor> compute, Device there)
    {
        using var scope = NewDisposeScope();
        var expected = compute(CPU, Arithmetic.Kernels).detach().to(float64);
        try
        {
            var actual = compute(there, Arithmetic.Tensors).detach().cpu().to(float64);
            var error = (actual - expected).norm().ToDouble() / Math.Max(expected.norm().ToDouble(), double.Epsilon);
            return new(name, error, bound, Failure: null);
        }
        catch (Exception error) when (error is System.Runtime.InteropServices.ExternalException or OutOfMemoryException or ArgumentException or InvalidOperationException)
        {
            return new(name, double.NaN, bound, error.Message.Split('\n')[0]);
        }
    }
}

/// <param name="Error">
/// length of the difference against the expected length, ‖a − b‖/‖b‖; a largest difference would tell a wrong operator from a right one badly, because
/// Adam's first steps turn rounding about a gradient of zero into whole steps of single cells
/// </param>
/// <param name="Bound">how large it may be</param>
/// <param name="Failure">what the device said instead of answering; null when it answered</param>
public sealed record DeviceRow(string Name, double Error, double Bound, string? Failure)
{
    public bool Passed => Failure is null && Error <= Bound;
}
