using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Torch.Tests;
public sealed class Mlp : Module<Tensor, Tensor>
{
    private readonly Linear a, b; private readonly ModuleList<Module<Tensor, Tensor>> list; private readonly Parameter scale; private readonly Tensor table;
    public Mlp(string name) : base(name)
    {
        a = Linear(4, 8, hasBias: true); b = Linear(8, 4, hasBias: false);
        list = ModuleList<Module<Tensor, Tensor>>(Conv2d(4, 4, 3, padding: 1), GroupNorm(2, 4, eps: 1e-5));
        scale = Parameter(torch.ones(1)); table = torch.zeros(4);
        register_buffer("table", table, persistent: false);
        register_parameter("scale2", Parameter(torch.randn(3, dtype: float32, device: CPU)));
        RegisterComponents();
    }
    public override Tensor forward(Tensor x) => b.call(F.silu(a.forward(x))) * scale;
}
public sealed class Three : Module<Tensor, Tensor, Tensor?, Tensor> { public Three() : base("three") { Conv1d(1, 1, 3); RegisterComponents(); } public override Tensor forward(Tensor x, Tensor y, Tensor? z) => x; }
public sealed class Two : Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    public Two() : base("two") { RegisterComponents(); }
    public override (Tensor, Tensor) forward(Tensor x, Tensor? y) => (x, y ?? x);
}
#if !OLD
public sealed class Sq : torch.autograd.SingleTensorFunction<Sq>
{
    public override string Name => "sq";
    public override Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars) { ctx.save_for_backward(new List<Tensor> { (Tensor)vars[0] }); ctx.save_data("k", vars[1]); return ((Tensor)vars[0]).square(); }
    public override List<Tensor> backward(torch.autograd.AutogradContext ctx, Tensor grad_output) { var x = ctx.get_saved_variables()[0]; return new List<Tensor> { 2 * x * grad_output, null! }; }
}
public sealed class Multi : torch.autograd.MultiTensorFunction<Multi>
{
    public override string Name => "m";
    public override List<Tensor> forward(torch.autograd.AutogradContext ctx, params object[] vars) { ctx.mark_non_differentiable(new List<Tensor>()); ctx.set_materialize_grads(false); ctx.mark_dirty(new List<Tensor>()); var o = ctx.get_data("k"); return new List<Tensor>(); }
    public override List<Tensor> backward(torch.autograd.AutogradContext ctx, List<Tensor> grad_outputs) => grad_outputs;
}
#endif
public static class Api
{
    public static void Tensors()
    {
        using var scope = torch.NewDisposeScope();
        using (torch.no_grad()) { } using (torch.inference_mode()) { } using (torch.enable_grad()) { } using (torch.set_grad_enabled(true)) { }
        bool ge = torch.is_grad_enabled();
        torch.manual_seed(1); var gen = new Generator(42ul, CPU); torch.set_num_threads(2); int nt = torch.get_num_threads();
        var t = torch.tensor(new float[] { 1, 2, 3, 4 }, new long[] { 2, 2 }, dtype: float32, device: CPU, requires_grad: false);
        var t1 = torch.tensor(1.0f); var ti = torch.tensor(new long[] { 1, 0 }); var te = torch.empty(2, 3); var tz = torch.zeros(new long[] { 2, 3 }, dtype: float16); var tf = torch.full(new long[] { 2 }, 0.5f);
        var ar = torch.arange(0, 10, 1, dtype: int64); var ls = torch.linspace(0, 1, 10); var eye = torch.eye(3);
        var rn = torch.randn(new long[] { 2, 4 }, generator: gen); var rnd = torch.rand(2, 3); var ri = torch.randint(0, 10, new long[] { 4 }); var rp = torch.randperm(10); var rl = torch.randn_like(rn); var zl = torch.zeros_like(rn); var ol = torch.ones_like(rn); var fl = torch.full_like(rn, 1.0);
        var x = rn.to(float16); x = rn.to(CPU); x = rn.to(float32, CPU); x = x.cpu(); x = x.cuda(); x = x.@float(); x = x.half(); x = x.to_type(ScalarType.BFloat16); x = x.type_as(rn); x = x.@bool(); x = x.@long();
        x = rn.reshape(4, 2).view(2, 4).permute(1, 0).transpose(0, 1).contiguous().unsqueeze(0).squeeze(0).flatten(0, 1).expand(8).repeat(2).narrow(0, 0, 2).select(0, 1).clone().detach().alias();
        x = rn.repeat_interleave(2, 0); x = rn.flip(0); x = rn.roll(1, 0); x = rn.index_select(0, ti); x = rn.gather(1, ar); x = rn.scatter(1, ar, rn); x = rn.index_add(0, ti, rn, 1.0); x = rn.index_add_(0, ti, rn, 1.0); x = rn.scatter_add_(0, ti, rn); x = rn.masked_fill(rn > 0, 1.0); x = rn.masked_select(rn.gt(0)); x = rn.where(rn > 0, zl);
        x = torch.where(rn > 0, rn, zl); x = rn.clamp(0, 1); x = rn.clamp_min(0.0); x = rn.clamp_(0, 1); x = rn.nan_to_num(0); x = rn.isnan().any(); x = rn.isfinite().all();
        x = rn[0]; x = rn[0, 1]; x = rn[.., 1]; x = rn[1.., TensorIndex.Colon]; x = rn[TensorIndex.Ellipsis, 0]; x = rn[TensorIndex.Slice(0, 2), TensorIndex.None]; x = rn[ti]; x = rn[rn > 0]; rn[0] = zl; rn[TensorIndex.Ellipsis, TensorIndex.Slice(0, 1)] = zl; rn[rn > 0] = 1f;
        rn.index_put_(zl, ti); rn.index_put_(zl, new Tensor[] { ti, ti });
        x = rn.sum(); x = rn.sum(1); x = rn.sum(new long[] { 0 }, keepdim: true); x = rn.mean(new long[] { 0 }, true); x = rn.std(1); x = rn.var(1); x = rn.norm(2f); x = rn.norm(1, true, 2f); x = torch.linalg.norm(rn); x = torch.linalg.vector_norm(rn, dims: new long[] { 1 }, keepdim: true); x = rn.max(); var (mv, mi) = rn.max(1); x = rn.argmax(1); x = rn.amin(new long[] { 0 }); x = rn.amax(new long[] { 0 }); x = rn.prod(1); x = rn.cumsum(1); x = rn.cumprod(1); x = torch.cumsum(rn, -1); x = rn.logsumexp(1);
        x = rn.exp().log().sqrt().rsqrt().sin().cos().tan().atan2(rn).abs().neg().pow(2).square().floor().ceil().round().sigmoid().tanh().relu().softmax(-1).log_softmax(-1).reciprocal().sign().erf().log1p().expm1().asin().acos();
        x = -rn; x = rn * 2; x = 2 * rn; x = 1 - rn; x = rn / 3f; x = rn + rn; x = rn - 1.0; x = rn % 2; x = rn >= 0; x = rn.eq(0); x = rn == 0; x = rn.ne(0).logical_and(rn > 0).logical_not().logical_or(rn > 1); x = (rn > 0) & (rn < 1); x = (rn > 0) | (rn < 1); x = ~(rn > 0); x = ti.bitwise_xor(ti); x = ti ^ ti; x = ti.bitwise_left_shift(ti); x = ti.remainder(3); x = ti.fmod(3); x = rn.div(2, RoundingMode.floor);
        rn.add_(1).mul_(2).sub_(1).div_(2).zero_().fill_(1).copy_(zl).uniform_(-1, 1).normal_(0, 1); rn.addcmul_(zl, zl, value: 0.5); rn.addcdiv_(zl, zl, value: 0.5); rn.lerp_(zl, 0.5); x = torch.lerp(rn, zl, 0.5); x = rn.addmm(rn, rn);
        x = torch.matmul(rn, rn); x = rn.matmul(rn); x = rn.mm(rn); x = rn.bmm(rn); x = torch.einsum("bij,bjk->bik", rn, rn); x = torch.linalg.cross(rn, rn); x = rn.inverse(); x = torch.linalg.inv(rn); x = torch.dot(ti, ti); x = torch.outer(ti, ti);
        x = torch.cat(new[] { rn, zl }, 1); x = torch.stack(new[] { rn, zl }, 0); var ch = rn.chunk(2, 1); var sp = rn.split(2, 0); var sp2 = rn.split(new long[] { 1, 1 }, 0); var ub = rn.unbind(0); var mg = torch.meshgrid(new[] { ti, ti }, indexing: "ij"); x = torch.tril(rn, 0); x = torch.triu(rn, 1); x = torch.maximum(rn, zl); x = torch.minimum(rn, zl); var (sv, si) = rn.sort(1); x = rn.argsort(1); var (tv, tidx) = rn.topk(2); x = torch.nonzero(rn); x = rn.nonzero(); var uq = ti.unique(dim: 0, return_inverse: true, return_counts: true); x = torch.searchsorted(rn, rn, right: true); x = ti.bincount(null, 0); x = rn.diff(); x = rn.multinomial(2); x = rn.allclose(zl) ? rn : zl; bool eq = rn.equal(zl).ToBoolean();
        long[] sh = rn.shape; long s0 = rn.shape[0]; long sz = rn.size(0); long nd = rn.ndim; long ne = rn.numel(); long ne2 = rn.NumberOfElements; var dt = rn.dtype; var dv = rn.device; var dvt = rn.device_type; bool rg = rn.requires_grad; rn.requires_grad = true; rn.requires_grad_(true); bool lf = rn.is_leaf; bool ic = rn.is_contiguous(); long es = rn.element_size(); bool isf = rn.is_floating_point(); bool iv = rn.IsInvalid;
        float f = rn.item<float>(); double d = rn.ToDouble(); float fs = rn.ToSingle(); int i32 = rn.ToInt32(); long l = rn.ToInt64(); var acc = rn.data<float>(); float[] arr = rn.data<float>().ToArray(); float first = acc[0]; var bytes = rn.bytes; Tensor fb = torch.frombuffer(new byte[4], float32); string st = rn.ToString();
        rn.backward(); rn.backward(new[] { zl }, retain_graph: true); var g = rn.grad; rn.grad = null; var gl = torch.autograd.grad(new List<Tensor> { rn }, new List<Tensor> { zl }, new List<Tensor> { ol }, retain_graph: true, create_graph: true, allow_unused: true); torch.autograd.backward(new List<Tensor> { rn }); rn.retain_grad();
        x = rn.MoveToOuterDisposeScope(); x = rn.DetachFromDisposeScope(); x = scope.MoveToOuter(rn); scope.DisposeEverythingBut(rn); scope.Detach(rn); scope.Attach(rn); var y = torch.WrappedTensorDisposeScope(() => rn + 1); rn.Dispose(); IntPtr hd = rn.Handle; 
#if !OLD
        var c = Sq.apply(rn, 1.0); var m = Multi.apply(rn);
#endif
        if (torch.cuda.is_available()) { torch.cuda.synchronize(); int n = torch.cuda.device_count(); torch.cuda.manual_seed_all(1); }
        var dev = torch.device("cuda:0"); var dev2 = new Device(DeviceType.CUDA, 0); torch.set_default_dtype(float32);
    }
    public static void Func()
    {
        Tensor x = torch.randn(1, 4, 8, 8), w = x, b = x;
        x = F.conv2d(x, w, b, new long[] { 1, 1 }, new long[] { 1, 1 }); x = F.linear(x, w, b); x = F.group_norm(x, 2, w, b, 1e-5); x = F.layer_norm(x, new long[] { 4 }, w, b, 1e-5); x = F.silu(x); x = F.gelu(x); x = F.relu(x); x = F.softplus(x, 100, 20); x = F.sigmoid(x); x = F.softmax(x, -1); x = F.leaky_relu(x, 0.2); x = F.elu(x, 1.0); x = F.mish(x);
        x = F.interpolate(x, scale_factor: new double[] { 2, 2 }, mode: InterpolationMode.Nearest); x = F.interpolate(x, size: new long[] { 8, 8 }, mode: InterpolationMode.Bilinear, align_corners: false); x = F.pad(x, new long[] { 0, 1, 0, 1 }, mode: PaddingModes.Constant, value: 0); x = F.avg_pool2d(x, 2, 2); x = F.max_pool2d(x, 2, 2); x = F.grid_sample(x, x, mode: GridSampleMode.Bilinear, padding_mode: GridSamplePaddingMode.Border, align_corners: true); x = F.affine_grid(x, new long[] { 1, 1, 2, 2 }); x = F.unfold(x, 3); x = F.one_hot(x, 3);
        x = F.mse_loss(x, x, Reduction.Mean); x = F.l1_loss(x, x); x = F.smooth_l1_loss(x, x); x = F.binary_cross_entropy(x, x); x = F.binary_cross_entropy_with_logits(x, x); x = F.cross_entropy(x, x); x = F.huber_loss(x, x); x = F.cosine_similarity(x, x, 1, 1e-8); x = F.dropout(x, 0.1, true); x = F.scaled_dot_product_attention(x, x, x, null, 0.0, false); x = F.normalize(x, dim: -1); x = F.instance_norm(x, null, null, null, null, true, 0.1, 1e-5); x = F.conv_transpose2d(x, w, b); x = F.conv1d(x, w); x = F.conv3d(x, w);
    }
    public static void Mods()
    {
        var m = new Mlp("m"); Module mm = m; m.train(); m.eval(); m.train(true); bool tr = m.training; var ps = m.parameters(); var np = m.named_parameters(); var nb = m.named_buffers(); var nm = m.named_modules(); var nc = m.named_children(); var sd = m.state_dict(); m.load_state_dict(sd, strict: false); m.to(CPU); m.to(float16); m.to(CPU, float32); m.half(); m.apply(_ => { }); foreach (var p in m.parameters()) p.requires_grad = false; m.save("a.dat"); m.load("a.dat"); m.zero_grad(); var par = m.get_parameter("scale"); m.register_module("x", Linear(1, 1)); var name = m.GetName();
        var seq = Sequential(("a", Linear(4, 4)), ("b", ReLU())); var seq2 = Sequential(Linear(4, 4), SiLU(), GELU(), Sigmoid(), Tanh(), Dropout(0.1), Identity(), Softplus(), LayerNorm(4), Flatten(), Upsample(scale_factor: new double[] { 2, 2 })); Tensor y = seq.call(torch.ones(4)); var em = Embedding(10, 4); var ct = ConvTranspose2d(4, 4, 3); var c3 = Conv3d(1, 1, 3); var gn = GroupNorm(2, 4); var w = gn.weight; var lin = Linear(2, 2); var lw = lin.weight; lin.weight = Parameter(torch.ones(2, 2)); var lb = lin.bias; var cw = Conv2d(1, 1, 3).weight; var md = new ModuleDict<Module<Tensor, Tensor>>(); var pl = new ParameterList(); var mha = MultiheadAttention(8, 2);
        init.zeros_(lw); init.ones_(lw); init.normal_(lw, 0, 0.02); init.uniform_(lw, -1, 1); init.kaiming_uniform_(lw, Math.Sqrt(5)); init.xavier_uniform_(lw); init.constant_(lw, 0.5); init.kaiming_normal_(lw); init.trunc_normal_(lw);
        var n = torch.nn.utils.clip_grad_norm_(m.parameters(), 1.0);
    }
    public static void Opt()
    {
        var m = new Mlp("m"); var o = torch.optim.AdamW(m.parameters(), lr: 1e-3, beta1: 0.9, beta2: 0.99, eps: 1e-15, weight_decay: 0.01); var o2 = torch.optim.Adam(new[] { new Adam.ParamGroup(m.parameters(), new Adam.Options { LearningRate = 1e-2, beta1 = 0.9, beta2 = 0.99, eps = 1e-15 }) }); var o3 = torch.optim.AdamW(new[] { new AdamW.ParamGroup(m.parameters(), lr: 1e-3) }); o.zero_grad(); o.step(); foreach (var g in o.ParamGroups) { double lr = g.LearningRate; g.LearningRate = 1e-4; } var sch = torch.optim.lr_scheduler.LambdaLR(o, e => 0.9); var sch2 = torch.optim.lr_scheduler.ExponentialLR(o, 0.99); sch.step(); o.save_state_dict("x"); o.load_state_dict("x"); o.Dispose(); var sgd = torch.optim.SGD(m.parameters(), 0.1);
    }
}
