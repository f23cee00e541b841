using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor rand(params long[] size) => rand(size, null);
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Ops.rand.Call(size, generator, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor randn(params long[] size) => randn(size, null);
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Ops.randn.Call(size, generator, dtype, Arg.None, device).Grad(requires_grad);
    public static Tensor randn(long dim0, ScalarType? dtype, Device? device = null, bool requires_grad = false, Generator? generator = null) => randn([dim0], dtype, device, requires_grad, generator);
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => randint(0, high, size, dtype, device, requires_grad, generator);
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Ops.randint.Call(low, high, size, generator, dtype ?? ScalarType.Int64, Arg.None, device).Grad(requires_grad);
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) => Ops.randperm.Call(n, generator, dtype ?? ScalarType.Int64, Arg.None, device).Grad(requires_grad);
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.rand_like(dtype, device, requires_grad);
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randn_like(dtype, device, requires_grad);
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => input.multinomial(num_samples, replacement, generator);

    public partial class Tensor
    {
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.rand_like.Call(this, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Ops.randn_like.Call(this, dtype, Arg.None, device).Grad(requires_grad);
        public Tensor uniform_(double from, double to, Generator? generator = null) => Ops.uniform_.InPlace(this, from, to, generator);
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => Ops.normal_.InPlace(this, mean, std, generator);
        public Tensor random_(double from, double to, Generator? generator = null) => Ops.random_.InPlace(this, (long)from, (long)to, generator);
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Ops.multinomial.Call(this, num_samples, replacement, generator);
        public Tensor bernoulli(Generator? generator = null) => Ops.bernoulli.Call(this, generator);
    }
}

file static class Ops
{
    public static readonly Op
        rand = new("rand.generator"), randn = new("randn.generator"), randint = new("randint.low_generator"), randperm = new("randperm.generator"),
        rand_like = new("rand_like"), randn_like = new("randn_like"), uniform_ = new("uniform_"), normal_ = new("normal_"), random_ = new("random_.from"),
        multinomial = new("multinomial"), bernoulli = new("bernoulli");
}
