using System.Runtime.InteropServices;
using Maquette.Diffusion;
using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>Where and in what precision to compute.</summary>
internal static class Devices
{
    private const long Large = 100_000_000;

    /// <summary>A GPU where libtorch sees one.</summary>
    public static Device Best => cuda.is_available() ? CUDA : CPU;

    /// <summary>
    /// A job that shares its last core with the portal or another program waits at every operator for the slower thread: seven times slower on two busy cores.
    /// </summary>
    public static void LeaveACore() => set_num_threads(Math.Min(get_num_threads(), Math.Max(1, Environment.ProcessorCount - 1)));

    /// <summary>Puts a prior where it computes fastest; its hash has to be taken before.</summary>
    public static void Place(ModelPackage package)
    {
        var large = UNetShapes.Of(package.Options.UNet).Parameters > Large;
        package.To(Best, large ? PrecisionForLargeNetworks(Best) : Precision.For(Best));
    }

    /// <summary>The device in words, for a receipt.</summary>
    public static string Words(ModelPackage package) =>
        package.Device.type == DeviceType.CPU
            ? $"CPU, {RuntimeInformation.ProcessArchitecture}, {get_num_threads()} threads{(package.Precision == Precision.Full ? "" : $", prior in {package.Precision.Type}")}"
            : $"{package.Device}, prior in {package.Precision.Type}";

    /// <exception cref="StudioException">It is no device, or this machine has none like it.</exception>
    public static Device Find(string name)
    {
        var device = Parse(name);
        return device.type == DeviceType.CPU || Missing(device) is not { } reason ? device : throw new StudioException(reason);
    }

    public static Device Parse(string name)
    {
        try
        {
            return torch.device(name);
        }
        catch (ArgumentException error)
        {
            throw new StudioException(error.Message.Split(" (Parameter")[0], error);
        }
    }

    /// <summary>Why a GPU cannot be used, in one sentence; null when it can.</summary>
    public static string? Missing(Device device) =>
        device.type == DeviceType.CPU ? null
        : !cuda.is_available() ? $"There is no {device} here: libtorch {__version__} sees no CUDA GPU. Point LIBTORCH at a CUDA build of libtorch on a machine with an NVIDIA driver."
        : device.index >= cuda.device_count() ? $"There is no {device} here: this machine has {cuda.device_count()} GPUs, counted from cuda:0."
        : null;

    public static Precision PrecisionForLargeNetworks(Device device) => device.type == DeviceType.CPU ? Precision.Measured() : Precision.For(device);

    /// <exception cref="StudioException">It is no type, or one that the device cannot compute in.</exception>
    public static ScalarType Type(string name, Device device) => name switch
    {
        "float32" => ScalarType.Float32,
        "bfloat16" => ScalarType.BFloat16,
        "float16" when device.type == DeviceType.CUDA => ScalarType.Float16,
        "float16" => throw new StudioException("libtorch has no half-precision kernels on the CPU: choose float32 or bfloat16."),
        _ => throw new StudioException($"'{name}' is no precision: choose float32, bfloat16 or float16."),
    };
}
