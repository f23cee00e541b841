// The device's queries go through libtorch_cpu's hooks; its memory figures need CUDA's own headers.
#include "shim.h"
#ifdef TSH_WITH_CUDA
#include <c10/cuda/CUDACachingAllocator.h>
#include <cuda_runtime_api.h>
#endif

API int tsh_cuda_is_available() { return guard("cuda.is_available", [] { return (int)torch::cuda::is_available(); }); }
API int tsh_cuda_device_count() { return guard("cuda.device_count", [] { return (int)torch::cuda::device_count(); }); }
API int tsh_cuda_synchronize(int64_t device) { return guard("cuda.synchronize", [&] { torch::cuda::synchronize(device); return 0; }); }
API int tsh_cuda_manual_seed_all(int64_t s) { return guard("cuda.manual_seed_all", [&] { torch::cuda::manual_seed_all((uint64_t)s); return 0; }); }

// o: allocated, peak, reserved, free, total bytes. 1 when known, 0 when this build cannot tell.
API int tsh_cuda_memory(int device, int64_t* o) {
#ifdef TSH_WITH_CUDA
  return guard("cuda.memory", [&] {
    auto s = c10::cuda::CUDACachingAllocator::getDeviceStats(device);
    o[0] = s.allocated_bytes[0].current; o[1] = s.allocated_bytes[0].peak; o[2] = s.reserved_bytes[0].current;
    int previous = 0; cudaGetDevice(&previous); cudaSetDevice(device);
    size_t f = 0, t = 0; cudaMemGetInfo(&f, &t); cudaSetDevice(previous);
    o[3] = (int64_t)f; o[4] = (int64_t)t;
    return 1;
  });
#else
  (void)device; (void)o; return 0;
#endif
}
API int tsh_cuda_empty_cache() {
#ifdef TSH_WITH_CUDA
  return guard("cuda.empty_cache", [&] { c10::cuda::CUDACachingAllocator::emptyCache(); return 0; });
#else
  return 0;
#endif
}
API int tsh_cuda_reset_peak(int device) {
#ifdef TSH_WITH_CUDA
  return guard("cuda.reset_peak", [&] { c10::cuda::CUDACachingAllocator::resetPeakStats(device); return 0; });
#else
  (void)device; return 0;
#endif
}
