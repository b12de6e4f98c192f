// The few primitives of OpenSSL's libcrypto that a modem's web session is made of. Every function returns 1, or 0 when the library refuses.
#ifndef COPENSSL_H
#define COPENSSL_H

#include <stddef.h>
#include <stdint.h>

int copenssl_md5(const uint8_t *text, size_t size, uint8_t digest[16]);

// AES-128-CBC with PKCS#7. `out` has room for size + 16 bytes.
int copenssl_cbc_seal(const uint8_t key[16], const uint8_t iv[16], const uint8_t *in, size_t size, uint8_t *out, size_t *out_size);
int copenssl_cbc_open(const uint8_t key[16], const uint8_t iv[16], const uint8_t *in, size_t size, uint8_t *out, size_t *out_size);

// AES-128-GCM with a nonce of 12 bytes. `out` has room for `size` bytes. Opening fails when the tag does not fit.
int copenssl_gcm_seal(const uint8_t key[16], const uint8_t nonce[12], const uint8_t *in, size_t size, uint8_t *out, uint8_t tag[16]);
int copenssl_gcm_open(const uint8_t key[16], const uint8_t nonce[12], const uint8_t *in, size_t size, const uint8_t tag[16], uint8_t *out);

// base ^ exponent mod modulus, big-endian. `out` has `modulus_size` bytes, padded on the left. This is RSA as the textbook has it.
int copenssl_modexp(const uint8_t *base, size_t base_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *modulus, size_t modulus_size,
                    uint8_t *out);

// RSA-OAEP with SHA-1. `out` has `modulus_size` bytes in both directions.
int copenssl_oaep_seal(const uint8_t *modulus, size_t modulus_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *in, size_t size,
                       uint8_t *out);
int copenssl_oaep_open(const uint8_t *modulus, size_t modulus_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *private_exponent,
                       size_t private_size, const uint8_t *in, uint8_t *out, size_t *out_size);

// A new RSA key with e = 65537; `modulus` and `private_exponent` have bits / 8 bytes each.
int copenssl_rsa_make(unsigned bits, uint8_t *modulus, uint8_t *private_exponent);

#endif
