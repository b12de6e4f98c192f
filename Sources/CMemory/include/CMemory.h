// What the C library's allocator can be told; Swift's Glibc module leaves malloc.h out.
#pragma once

// Large blocks straight from the system, few arenas: memory that is given back does not stay with the process. Call it first.
void cmemory_prepare(void);

// Gives free memory back to the system.
void cmemory_trim(void);
