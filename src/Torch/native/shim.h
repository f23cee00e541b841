// Shared by all parts of the shim: argument values, tensor handles and the error guard.
// A tensor handle is the TensorImpl pointer itself, holding one reference.
#pragma once
#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/api/include/torch/cuda.h>
#include <torch/csrc/api/include/torch/utils.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/custom_class.h>
#include <cstdlib>
#include <cstring>

#define API extern "C" __attribute__((visibility("default")))

using Impl = at::TensorImpl;
using c10::IValue;
using torch::autograd::variable_list;

enum Tag : int32_t {
  T_NONE = 0, T_TENSOR, T_INT, T_DOUBLE, T_BOOL, T_STRING, T_INTS, T_DOUBLES,
  T_TENSORS, T_BOOLS, T_DEVICE, T_GENERATOR, T_DEFAULT
};

struct Val {    // 16 bytes, the same layout on the managed side
  int32_t tag;
  int32_t len;  // list or string length; for a tensor result: KiB of memory that it alone owns
  union { int64_t i; double d; void* p; Impl** ts; };
};
static_assert(sizeof(Val) == 16, "the managed side relies on it");

inline at::Tensor borrow(Impl* p) {
  return p ? at::Tensor(c10::intrusive_ptr<Impl, at::UndefinedTensorImpl>::reclaim_copy(p)) : at::Tensor();
}
inline at::Tensor take(Impl* p) {
  return p ? at::Tensor(c10::intrusive_ptr<Impl, at::UndefinedTensorImpl>::reclaim(p)) : at::Tensor();
}
inline Impl* own(at::Tensor&& t) { return t.defined() ? t.unsafeReleaseTensorImpl() : nullptr; }
inline Impl* own(const at::Tensor& t) { at::Tensor c = t; return own(std::move(c)); }
inline variable_list vars(Impl** t, int n) {
  variable_list l; l.reserve(n);
  for (int i = 0; i < n; i++) l.push_back(borrow(t[i]));
  return l;
}
inline int32_t owned_kib(const at::Tensor& t) {
  if (!t.defined() || !t.has_storage() || t.storage().use_count() != 1) return 0;
  return (int32_t)std::min<int64_t>((int64_t)t.storage().nbytes() >> 10, INT32_MAX);
}

enum ErrorKind : int32_t { E_TORCH = 0, E_MANAGED = 1, E_MEMORY = 2 };
struct LastError { std::string text; int32_t kind = E_TORCH; void* managed = nullptr; };
inline LastError& last_error() { static thread_local LastError e; return e; }

// A managed callback failed; `exception` is the managed side's handle on what it threw.
struct ManagedError : std::runtime_error {
  void* exception;
  ManagedError(const char* what, void* e) : std::runtime_error(what), exception(e) {}
};

// No native exception may leave an export: it becomes -1 and a text that says what was being done.
template <class F> int guard(const char* what, F&& f) noexcept {
  auto fail = [&](int32_t kind, const char* text, void* managed = nullptr) {
    auto& e = last_error(); e.kind = kind; e.managed = managed; e.text = std::string(what) + ": " + text; return -1;
  };
  try { return f(); }
  catch (const ManagedError& e) { return fail(E_MANAGED, e.what(), e.exception); }
  catch (const c10::Error& e) {
    const char* m = e.what_without_backtrace();
    return fail(std::strstr(m, "out of memory") || std::strstr(m, "allocate memory") ? E_MEMORY : E_TORCH, m);
  }
  catch (const std::bad_alloc&) { return fail(E_MEMORY, "out of memory"); }
  catch (const std::exception& e) { return fail(E_TORCH, e.what()); }
  catch (...) { return fail(E_TORCH, "unknown native exception"); }
}
