// Finds a function of a library when it is first called, and loads the library for it.
//
// The stubs that import.sh writes jump to where their entries point: first to late_bind, then to the
// function itself.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

struct library {
  const char *name;
  void *handle;
};

// What follows the address is told relative to its own place, so that the loader has nothing to do.
struct entry {
  void *address;
  int32_t name;
  int32_t library;
};

static void *found(void *what) {
  if (what == NULL) {
    const char *cause = dlerror();
    dprintf(STDERR_FILENO, "guidang: 缺少程序库。A library is missing: %s\n", cause ? cause : "?");
    _exit(2);
  }
  return what;
}

// Two threads may do it at once: both find the same.
__attribute__((visibility("hidden"))) void *late_resolve(struct entry *entry) {
  const char *name = (const char *)&entry->name + entry->name;
  struct library *library = (struct library *)((char *)&entry->library + entry->library);
  void *handle = __atomic_load_n(&library->handle, __ATOMIC_ACQUIRE);
  if (handle == NULL) {
    handle = found(dlopen(library->name, RTLD_LAZY | RTLD_LOCAL));
    __atomic_store_n(&library->handle, handle, __ATOMIC_RELEASE);
  }
  void *address = found(dlsym(handle, name));
  __atomic_store_n(&entry->address, address, __ATOMIC_RELEASE);
  return address;
}

// Keeps what a function may be given in registers (System V ABI, with the count of a variadic one).
__asm__(
    ".text\n"
    ".p2align 4\n"
    ".globl late_bind\n"
    ".hidden late_bind\n"
    ".type late_bind, @function\n"
    "late_bind:\n"
    "  .cfi_startproc\n"
    "  pushq %rbp\n"
    "  .cfi_def_cfa_offset 16\n"
    "  .cfi_offset %rbp, -16\n"
    "  movq %rsp, %rbp\n"
    "  .cfi_def_cfa_register %rbp\n"
    "  andq $-16, %rsp\n"
    "  subq $192, %rsp\n"
    "  movq %rax, 0(%rsp)\n"
    "  movq %rdi, 8(%rsp)\n"
    "  movq %rsi, 16(%rsp)\n"
    "  movq %rdx, 24(%rsp)\n"
    "  movq %rcx, 32(%rsp)\n"
    "  movq %r8, 40(%rsp)\n"
    "  movq %r9, 48(%rsp)\n"
    "  movq %r10, 56(%rsp)\n"
    "  movaps %xmm0, 64(%rsp)\n"
    "  movaps %xmm1, 80(%rsp)\n"
    "  movaps %xmm2, 96(%rsp)\n"
    "  movaps %xmm3, 112(%rsp)\n"
    "  movaps %xmm4, 128(%rsp)\n"
    "  movaps %xmm5, 144(%rsp)\n"
    "  movaps %xmm6, 160(%rsp)\n"
    "  movaps %xmm7, 176(%rsp)\n"
    "  movq %r11, %rdi\n"
    "  call late_resolve\n"
    "  movq %rax, %r11\n"
    "  movq 0(%rsp), %rax\n"
    "  movq 8(%rsp), %rdi\n"
    "  movq 16(%rsp), %rsi\n"
    "  movq 24(%rsp), %rdx\n"
    "  movq 32(%rsp), %rcx\n"
    "  movq 40(%rsp), %r8\n"
    "  movq 48(%rsp), %r9\n"
    "  movq 56(%rsp), %r10\n"
    "  movaps 64(%rsp), %xmm0\n"
    "  movaps 80(%rsp), %xmm1\n"
    "  movaps 96(%rsp), %xmm2\n"
    "  movaps 112(%rsp), %xmm3\n"
    "  movaps 128(%rsp), %xmm4\n"
    "  movaps 144(%rsp), %xmm5\n"
    "  movaps 160(%rsp), %xmm6\n"
    "  movaps 176(%rsp), %xmm7\n"
    "  leave\n"
    "  .cfi_def_cfa %rsp, 8\n"
    "  jmp *%r11\n"
    "  .cfi_endproc\n"
    ".size late_bind, . - late_bind\n");
