namespace TorchSharp;

/// <summary>The one element of a tensor as a number; extension methods, as in TorchSharp, so that who calls them must name its namespace here too.</summary>
public static class TensorExtensionMethods
{
    public static double ToDouble(this torch.Tensor value) => value.Single<double>();
    public static float ToSingle(this torch.Tensor value) => value.Single<float>();
    public static int ToInt32(this torch.Tensor value) => value.Single<int>();
    public static long ToInt64(this torch.Tensor value) => value.Single<long>();
    public static short ToInt16(this torch.Tensor value) => value.Single<short>();
    public static byte ToByte(this torch.Tensor value) => value.Single<byte>();
    public static bool ToBoolean(this torch.Tensor value) => value.Single<bool>();
}
