// What is known about a tensor without calling an operator, and tensors over memory that others own.
#include "shim.h"

struct Info {
  int32_t ndim, dtype, dev_type, dev_index;
  int64_t numel, offset;
  const int64_t *sizes, *strides;
  int32_t flags, itemsize;
};

API int tsh_info(Impl* t, Info* o) {
  return guard("info", [&] {
    auto d = t->device();
    bool strided = t->layout() == c10::kStrided;
    o->ndim = (int)t->dim(); o->dtype = (int)c10::typeMetaToScalarType(t->dtype());
    o->dev_type = (int)d.type(); o->dev_index = d.index();
    o->numel = t->numel(); o->itemsize = (int)t->dtype().itemsize();
    o->offset = strided ? t->storage_offset() : 0;
    o->sizes = t->sizes().data(); o->strides = strided ? t->strides().data() : nullptr;
    o->flags = (t->requires_grad() ? 1 : 0) | (t->is_contiguous() ? 2 : 0) | (strided ? 4 : 0);
    return 0;
  });
}

API void tsh_release(Impl* t) { take(t); }
API void tsh_release_many(Impl** t, int n) { for (int i = 0; i < n; i++) if (t[i]) take(t[i]); }
API Impl* tsh_retain(Impl* t) { return own(borrow(t)); }
API void* tsh_data_ptr(Impl* t) {
  void* r = nullptr;
  guard("data_ptr", [&] { r = borrow(t).data_ptr(); return 0; });
  return r;
}
API int tsh_set_data(Impl* t, Impl* d) { return guard("set_data", [&] { borrow(t).set_data(borrow(d)); return 0; }); }

API Impl* tsh_from_blob(void* data, const int64_t* sizes, int nd, int dtype, void (*release)(void*), void* user, int copy) {
  Impl* r = nullptr;
  guard("from_blob", [&] {
    at::NoGradGuard ng;
    auto options = at::TensorOptions().dtype((at::ScalarType)dtype);
    at::Tensor t = at::from_blob(data, at::IntArrayRef(sizes, nd), [release, user](void*) { if (release) release(user); }, options);
    r = own(copy ? t.clone() : t);
    return 0;
  });
  return r;
}

API int tsh_item(Impl* t, Val* o) {
  return guard("item", [&] {
    auto s = borrow(t).item();
    o->len = 0;
    if (s.isBoolean()) { o->tag = T_BOOL; o->i = s.toBool(); }
    else if (s.isIntegral(false)) { o->tag = T_INT; o->i = s.toLong(); }
    else { o->tag = T_DOUBLE; o->d = s.toDouble(); }
    return 0;
  });
}

API int tsh_str(Impl* t, char* buf, int cap) {
  return guard("str", [&] {
    std::ostringstream o; o << borrow(t);
    auto s = o.str();
    if (cap > 0) { std::strncpy(buf, s.c_str(), cap - 1); buf[cap - 1] = 0; }
    return (int)s.size();
  });
}
