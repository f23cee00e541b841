// Gradients, gradient mode and autograd functions whose forward and backward are managed code.
#include "shim.h"

API int tsh_grad_enabled() { return c10::GradMode::is_enabled(); }
API void tsh_set_grad_enabled(int v) { c10::GradMode::set_enabled(v != 0); }
API void* tsh_inference_begin(int v) { return new c10::InferenceMode(v != 0); }
API void tsh_inference_end(void* g) { delete (c10::InferenceMode*)g; }

API int tsh_set_requires_grad(Impl* t, int v) { return guard("requires_grad_", [&] { borrow(t).requires_grad_(v != 0); return 0; }); }
API Impl* tsh_grad(Impl* t) { return own(borrow(t).grad()); }
API int tsh_set_grad(Impl* t, Impl* g) { return guard("grad", [&] { auto x = borrow(t); x.mutable_grad() = borrow(g); return 0; }); }
API int tsh_is_leaf(Impl* t) { return borrow(t).is_leaf(); }
API int tsh_retain_grad(Impl* t) { return guard("retain_grad", [&] { borrow(t).retain_grad(); return 0; }); }

API int tsh_backward(Impl** t, int n, Impl** g, int ng, int retain, int create, Impl** in, int nin) {
  return guard("backward", [&] {
    torch::autograd::backward(vars(t, n), vars(g, ng), retain != 0, create != 0, vars(in, nin));
    return 0;
  });
}
API int tsh_autograd_grad(Impl** t, int n, Impl** in, int nin, Impl** g, int ng, int retain, int create, int allow_unused, Impl** out) {
  return guard("autograd.grad", [&] {
    auto r = torch::autograd::grad(vars(t, n), vars(in, nin), vars(g, ng), retain != 0, create != 0, allow_unused != 0);
    for (size_t i = 0; i < r.size(); i++) out[i] = own(std::move(r[i]));
    return (int)r.size();
  });
}

// callback(user, phase, context, inputs, count, &outputs, &count): phase 0 forward, 1 backward. It takes the inputs'
// references and gives those of the outputs in a block of tsh_alloc; null is success, anything else the managed exception.
using Callback = void* (*)(void* user, int phase, void* ctx, Impl** in, int nin, Impl*** out, int* nout);
using Release = void (*)(void* user);

struct Holder : torch::CustomClassHolder {
  void* user; Callback call; Release release;
  Holder(void* u, Callback c, Release r) : user(u), call(c), release(r) {}
  ~Holder() override { release(user); }
};

static variable_list run(Holder* h, int phase, void* ctx, const variable_list& in) {
  std::vector<Impl*> raw; raw.reserve(in.size());
  for (auto& t : in) raw.push_back(own(t));
  Impl** out = nullptr; int nout = 0;
  if (void* e = h->call(h->user, phase, ctx, raw.data(), (int)raw.size(), &out, &nout))
    throw ManagedError(phase ? "the managed backward threw" : "the managed forward threw", e);
  variable_list r; r.reserve(nout);
  for (int i = 0; i < nout; i++) r.push_back(take(out[i]));
  std::free(out);
  return r;
}

struct ManagedFunction : torch::autograd::Function<ManagedFunction> {
  static variable_list forward(torch::autograd::AutogradContext* ctx, Holder* h, at::TensorList in) {
    ctx->saved_data["h"] = IValue::make_capsule(c10::intrusive_ptr<torch::CustomClassHolder>::unsafe_reclaim_from_nonowning(h));
    return run(h, 0, ctx, in.vec());
  }
  static variable_list backward(torch::autograd::AutogradContext* ctx, variable_list g) {
    auto capsule = ctx->saved_data["h"].toCapsule();
    auto r = run(static_cast<Holder*>(capsule.get()), 1, ctx, g);
    variable_list out; out.reserve(r.size() + 1);
    out.emplace_back();  // the Holder* argument has no gradient
    for (auto& t : r) out.push_back(std::move(t));
    return out;
  }
};

API int tsh_apply(void* user, Callback call, Release release, Impl** in, int nin, Impl** out, int cap) {
  return guard("autograd function", [&] {
    auto holder = c10::make_intrusive<Holder>(user, call, release);
    auto v = vars(in, nin);
    auto r = ManagedFunction::apply(holder.get(), at::TensorList(v));
    if ((int)r.size() > cap) throw std::runtime_error("too many outputs: " + std::to_string(r.size()));
    for (size_t i = 0; i < r.size(); i++) out[i] = own(std::move(r[i]));
    return (int)r.size();
  });
}

using Ctx = torch::autograd::AutogradContext;
API int tsh_ctx_save(void* c, Impl** t, int n) { return guard("save_for_backward", [&] { ((Ctx*)c)->save_for_backward(vars(t, n)); return 0; }); }
API int tsh_ctx_saved(void* c, Impl** out, int cap) {
  return guard("get_saved_variables", [&] {
    auto v = ((Ctx*)c)->get_saved_variables();
    for (int i = 0; i < std::min((int)v.size(), cap); i++) out[i] = own(std::move(v[i]));
    return (int)v.size();
  });
}
API int tsh_ctx_mark_dirty(void* c, Impl** t, int n) { return guard("mark_dirty", [&] { ((Ctx*)c)->mark_dirty(vars(t, n)); return 0; }); }
API int tsh_ctx_mark_nondiff(void* c, Impl** t, int n) { return guard("mark_non_differentiable", [&] { ((Ctx*)c)->mark_non_differentiable(vars(t, n)); return 0; }); }
API void tsh_ctx_materialize(void* c, int v) { ((Ctx*)c)->set_materialize_grads(v != 0); }
