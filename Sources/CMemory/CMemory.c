#include "CMemory.h"

#include <malloc.h>

void cmemory_prepare(void) {
    // A fixed threshold: by itself it grows to the size of the largest body, and bodies then leave holes in the arenas.
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
    mallopt(M_ARENA_MAX, 2);
}

void cmemory_trim(void) { malloc_trim(0); }
