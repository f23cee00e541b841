using TorchSharp.Interop;

namespace TorchSharp;

public enum PaddingModes { Zeros = 0, Reflect = 1, Replicate = 2, Circular = 3, Constant = 4 }

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Activations, products and normalisations.</summary>
        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ops.linear.Call(input, weights, bias);
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) => Ops.bilinear.Call(input1, input2, weight, bias);

            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();
            public static Tensor gelu(Tensor x) => x.gelu();
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? Ops.gelu_.InPlace(x) : x.gelu();
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) => inplace ? Ops.gelu_.InPlace(x, approximate.ToString()) : Ops.gelu.Call(x, approximate.ToString());
            public static Tensor sigmoid(Tensor x) => x.sigmoid();
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => inplace ? Ops.leaky_relu_.InPlace(input, negative_slope) : input.leaky_relu(negative_slope);
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? Ops.elu_.InPlace(x, alpha) : x.elu(alpha);
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? Ops.mish_.InPlace(x) : Ops.mish.Call(x);
            public static Tensor logsigmoid(Tensor x) => Ops.log_sigmoid.Call(x);
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => inplace ? Ops.dropout_.InPlace(input, p, training) : Ops.dropout.Call(input, p, training);

            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) => Ops.group_norm.Call(input, num_groups, weight, bias, eps);
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) => Ops.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Ops.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            public static Tensor batch_norm(Tensor input, Tensor running_mean, Tensor running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>x / max(‖x‖ₚ, ε) along one dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12) =>
                WrappedTensorDisposeScope(() => input / linalg.vector_norm(input, p, [dim], true).clamp_min(eps).expand_as(input));

            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Ops.cosine_similarity.Call(x1, x2, dim, eps);
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ops.one_hot.Call(x, num_classes);

            internal static bool HasFusedAttention => Ops.attention.Exists;

            /// <summary>softmax(q kᵀ / √d + mask) v. A boolean mask keeps where it is true.</summary>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (Ops.attention.Exists) return Ops.attention.Call(query, key, value, attn_mask, p, is_casual);
                return WrappedTensorDisposeScope(() =>
                {
                    var scores = (query * (1 / Math.Sqrt(query.size(-1)))).matmul(key.transpose(-2, -1)); // [..., L, S]
                    if (is_casual)
                    {
                        var future = ones(scores.shape[^2..], ScalarType.Bool, scores.device).triu(1);
                        scores = scores.masked_fill_(future, double.NegativeInfinity);
                    }
                    if (attn_mask is not null) scores = attn_mask.dtype == ScalarType.Bool ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity) : scores + attn_mask;
                    return dropout(scores.softmax(-1), p, p > 0).matmul(value);
                });
            }
        }
    }
}

file static class Ops
{
    public static readonly Op
        linear = new("linear"), bilinear = new("bilinear"), gelu = new("gelu"), gelu_ = new("gelu_"), leaky_relu_ = new("leaky_relu_"), elu_ = new("elu_"), mish = new("mish"), mish_ = new("mish_"),
        log_sigmoid = new("log_sigmoid"), dropout = new("dropout"), dropout_ = new("dropout_"),
        group_norm = new("group_norm"), layer_norm = new("layer_norm"), instance_norm = new("instance_norm"), batch_norm = new("batch_norm"),
        cosine_similarity = new("cosine_similarity"), one_hot = new("one_hot"), attention = new("scaled_dot_product_attention");
}
