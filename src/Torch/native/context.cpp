// Random numbers, threads and the process-wide numeric switches.
#include "shim.h"

API int tsh_manual_seed(int64_t s) { return guard("manual_seed", [&] { torch::manual_seed((uint64_t)s); return 0; }); }

// A clone of the device's default generator: the same for every device, without its headers.
API void* tsh_generator_new(int dev_type, int dev_index, int64_t seed) {
  at::Generator* g = nullptr;
  guard("Generator", [&] {
    auto d = c10::Device((c10::DeviceType)dev_type, (c10::DeviceIndex)dev_index);
    g = new at::Generator(at::globalContext().defaultGenerator(d).clone());
    g->set_current_seed((uint64_t)seed);
    return 0;
  });
  return g;
}
API void tsh_generator_free(void* g) { delete (at::Generator*)g; }
API int tsh_generator_seed(void* g, int64_t s) {
  return guard("Generator.manual_seed", [&] {
    auto& gen = *(at::Generator*)g;
    std::lock_guard<std::mutex> l(gen.mutex());
    gen.set_current_seed((uint64_t)s);
    return 0;
  });
}
API int64_t tsh_generator_current_seed(void* g) { return (int64_t)((at::Generator*)g)->current_seed(); }
API Impl* tsh_generator_state(void* g) {
  Impl* r = nullptr;
  guard("Generator.get_state", [&] { r = own(((at::Generator*)g)->get_state()); return 0; });
  return r;
}
API int tsh_generator_set_state(void* g, Impl* s) { return guard("Generator.set_state", [&] { ((at::Generator*)g)->set_state(borrow(s)); return 0; }); }

API int tsh_get_num_threads() { return at::get_num_threads(); }
API int tsh_set_num_threads(int n) { return guard("set_num_threads", [&] { at::set_num_threads(n); return 0; }); }

enum Flag { TF32_MATMUL, TF32_CONV, CUDNN_BENCHMARK, DETERMINISTIC };
API int tsh_set_flag(int what, int v) {
  return guard("set_flag", [&] {
    auto& c = at::globalContext();
    switch (what) {
      case TF32_MATMUL: c.setAllowTF32CuBLAS(v != 0); break;
      case TF32_CONV: c.setAllowTF32CuDNN(v != 0); break;
      case CUDNN_BENCHMARK: c.setBenchmarkCuDNN(v != 0); break;
      case DETERMINISTIC: c.setDeterministicAlgorithms((v & 1) != 0, (v & 2) != 0); break;
    }
    return 0;
  });
}
API int tsh_set_default_dtype(int t) {
  return guard("set_default_dtype", [&] { at::set_default_dtype(c10::scalarTypeToTypeMeta((at::ScalarType)t)); return 0; });
}
