// One entry calls any ATen operator by name, through the dispatcher.
#include "shim.h"

enum class Kind : uint8_t { Other, Float, Tensor, OptTensorList, NumberList };
struct OpArg { Kind kind; bool optional; const IValue* def; };
struct Op {
  c10::OperatorHandle h;
  std::string name;
  std::vector<OpArg> args;
  int returns;
};

static Kind kind_of(c10::TypePtr t, bool& optional) {
  using c10::TypeKind;
  optional = t->kind() == TypeKind::OptionalType;
  if (optional) t = t->castRaw<c10::OptionalType>()->getElementType();
  switch (t->kind()) {
    case TypeKind::FloatType: return Kind::Float;
    case TypeKind::TensorType: return optional ? Kind::Other : Kind::Tensor;
    case TypeKind::ListType: {
      auto e = t->castRaw<c10::ListType>()->getElementType();
      if (e->kind() == TypeKind::OptionalType) return Kind::OptTensorList;
      if (e->kind() == TypeKind::NumberType) return Kind::NumberList;
      return Kind::Other;
    }
    default: return Kind::Other;
  }
}

API void* tsh_op(const char* name, const char* overload) {
  Op* r = nullptr;
  guard(name, [&] {
    auto h = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!h) throw std::runtime_error(std::string("this libtorch has no such operator (overload '") + overload + "')");
    const auto& s = h->schema();
    std::unique_ptr<Op> op(new Op{*h, overload[0] ? std::string(name) + "." + overload : std::string(name), {}, (int)s.returns().size()});
    for (const auto& a : s.arguments()) {
      bool optional;
      Kind k = kind_of(a.type(), optional);
      op->args.push_back({k, optional, a.default_value() ? &*a.default_value() : nullptr});
    }
    r = op.release();
    return 0;
  });
  return r;
}

API int tsh_op_schema(void* op, char* buf, int cap) {
  return guard("schema", [&] {
    std::ostringstream o; o << ((Op*)op)->h.schema();
    auto s = o.str();
    if (cap > 0) { std::strncpy(buf, s.c_str(), cap - 1); buf[cap - 1] = 0; }
    return (int)s.size();
  });
}

static void push(torch::jit::Stack& st, const Val& v, const OpArg& a) {
  switch (v.tag) {
    case T_NONE: if (a.kind == Kind::Tensor) st.emplace_back(at::Tensor()); else st.emplace_back(); return;
    case T_TENSOR: st.emplace_back(borrow((Impl*)v.p)); return;
    case T_INT: if (a.kind == Kind::Float) st.emplace_back((double)v.i); else st.emplace_back(v.i); return;
    case T_DOUBLE: st.emplace_back(v.d); return;
    case T_BOOL: st.emplace_back(v.i != 0); return;
    case T_STRING: st.emplace_back(std::string((const char*)v.p, v.len)); return;
    case T_INTS: st.emplace_back(at::IntArrayRef((const int64_t*)v.p, v.len)); return;
    case T_DOUBLES:
      if (a.kind == Kind::NumberList) {
        c10::List<at::Scalar> l;
        for (int i = 0; i < v.len; i++) l.push_back(((const double*)v.p)[i]);
        st.emplace_back(std::move(l));
      } else st.emplace_back(std::vector<double>((const double*)v.p, (const double*)v.p + v.len));
      return;
    case T_BOOLS: {
      c10::List<bool> l;
      for (int i = 0; i < v.len; i++) l.push_back(((const uint8_t*)v.p)[i] != 0);
      st.emplace_back(std::move(l)); return;
    }
    case T_TENSORS:
      if (a.kind == Kind::OptTensorList) {
        c10::List<c10::optional<at::Tensor>> l; l.reserve(v.len);
        for (int i = 0; i < v.len; i++) { if (v.ts[i]) l.push_back(borrow(v.ts[i])); else l.push_back(c10::nullopt); }
        st.emplace_back(std::move(l));
      } else {
        c10::List<at::Tensor> l; l.reserve(v.len);
        for (int i = 0; i < v.len; i++) l.push_back(borrow(v.ts[i]));
        st.emplace_back(std::move(l));
      }
      return;
    case T_DEVICE: st.emplace_back(c10::Device((c10::DeviceType)(v.i >> 8), (c10::DeviceIndex)(int8_t)(v.i & 0xff))); return;
    case T_GENERATOR: if (v.p) st.emplace_back(*(at::Generator*)v.p); else st.emplace_back(); return;
    default: throw std::runtime_error("bad argument tag");
  }
}

static void pop(IValue&& v, Val& o) {
  o.len = 0; o.i = 0;
  if (v.isTensor()) { auto t = std::move(v).toTensor(); o.tag = T_TENSOR; o.len = owned_kib(t); o.p = own(std::move(t)); }
  else if (v.isNone()) o.tag = T_NONE;
  else if (v.isInt()) { o.tag = T_INT; o.i = v.toInt(); }
  else if (v.isDouble()) { o.tag = T_DOUBLE; o.d = v.toDouble(); }
  else if (v.isBool()) { o.tag = T_BOOL; o.i = v.toBool(); }
  else if (v.isTensorList()) {
    auto l = v.toTensorVector();
    o.tag = T_TENSORS; o.len = (int)l.size();
    o.ts = (Impl**)std::malloc(sizeof(void*) * (l.size() + 1));
    for (size_t i = 0; i < l.size(); i++) o.ts[i] = own(std::move(l[i]));
  } else throw std::runtime_error("result type not supported: " + v.tagKind());
}

static void describe(std::ostream& o, Impl* t) {
  if (!t) { o << "none"; return; }
  o << c10::typeMetaToScalarType(t->dtype()) << t->sizes();
  if (t->device().type() != c10::kCPU) o << " on " << t->device();
}
static void describe(std::ostream& o, const Val& v) {
  switch (v.tag) {
    case T_TENSOR: describe(o, (Impl*)v.p); break;
    case T_INT: o << v.i; break;
    case T_DOUBLE: o << v.d; break;
    case T_BOOL: o << (v.i ? "true" : "false"); break;
    case T_STRING: o << '"' << std::string((const char*)v.p, v.len) << '"'; break;
    case T_INTS: o << at::IntArrayRef((const int64_t*)v.p, v.len); break;
    case T_DOUBLES: o << at::ArrayRef<double>((const double*)v.p, v.len); break;
    case T_BOOLS: o << "bool[" << v.len << "]"; break;
    case T_TENSORS:
      o << '{';
      for (int i = 0; i < v.len && i < 8; i++) { if (i) o << ", "; describe(o, v.ts[i]); }
      if (v.len > 8) o << ", … " << v.len << " in all";
      o << '}'; break;
    case T_DEVICE: o << "device"; break;
    case T_GENERATOR: o << "generator"; break;
    case T_DEFAULT: o << "default"; break;
    default: o << "none";
  }
}
static std::string given(const Op& op, const Val* args, int n) {
  std::ostringstream o; o << "\n  given: ";
  for (int i = 0; i < n; i++) { if (i) o << ", "; describe(o, args[i]); }
  o << "\n  schema: " << op.h.schema();
  return o.str();
}

API int tsh_call(void* opv, const Val* args, int nargs, Val* res, int maxres) {
  Op* op = (Op*)opv;
  int rc = guard(op->name.c_str(), [&]() -> int {
    if (nargs > (int)op->args.size()) throw std::runtime_error("too many arguments: " + std::to_string(nargs));
    torch::jit::Stack st; st.reserve(std::max(op->args.size(), (size_t)op->returns));
    for (size_t i = 0; i < op->args.size(); i++) {
      const auto& a = op->args[i];
      if ((int)i < nargs && args[i].tag != T_DEFAULT) push(st, args[i], a);
      else if (a.def) st.push_back(*a.def);
      else if (a.optional) st.emplace_back();
      else throw std::runtime_error("argument '" + op->h.schema().arguments()[i].name() + "' is missing");
    }
    op->h.callBoxed(&st);
    int n = std::min((int)st.size(), maxres);
    for (int i = 0; i < n; i++) pop(std::move(st[i]), res[i]);
    return n;
  });
  if (rc < 0 && last_error().kind != E_MANAGED)
    guard("describe", [&] { auto more = given(*op, args, nargs); last_error().text += more; return 0; });
  return rc;
}

API void tsh_free(void* p) { std::free(p); }
API void* tsh_alloc(int64_t n) { return std::malloc(n); }
API const char* tsh_last_error() { return last_error().text.c_str(); }
API int tsh_last_error_kind() { return last_error().kind; }
API void* tsh_last_error_managed() { void* e = last_error().managed; last_error().managed = nullptr; return e; }
API const char* tsh_torch_version() { return TSH_TORCH_VERSION; }
API const char* tsh_torch_folder() { return TSH_TORCH_FOLDER; }
