namespace TorchSharp;

public enum DeviceType { CPU = 0, CUDA = 1, META = 14 }

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);
    public static readonly Device META = new(DeviceType.META);

    public static Device CUDA { get; } = new(DeviceType.CUDA);

    public static Device device(string description) => new(description);
    public static Device device(string deviceType, int index) => new(deviceType, index);
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>Where a tensor's memory lies: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>. Index −1 is the current one.</summary>
    public sealed class Device
    {
        public Device(string description)
        {
            var parts = description.Split(':');
            type = Parse(parts[0]);
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], out var _)))
                throw new ArgumentException($"'{description}' is not a device; write cpu, cuda or cuda:0.", nameof(description));
            index = parts.Length == 2 ? int.Parse(parts[1]) : -1;
        }

        public Device(string deviceType, int index = -1) => (type, this.index) = (Parse(deviceType), index);

        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        public DeviceType type { get; }
        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString() => index < 0 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        public override bool Equals(object? obj) => obj is Device d && d.type == type && d.index == index;

        public override int GetHashCode() => HashCode.Combine(type, index);

        private static DeviceType Parse(string type) => type.ToLowerInvariant() switch
        {
            "cpu" => DeviceType.CPU,
            "cuda" => DeviceType.CUDA,
            "meta" => DeviceType.META,
            _ => throw new ArgumentException($"'{type}' is not a device; write cpu, cuda or cuda:0.", nameof(type)),
        };
    }
}
