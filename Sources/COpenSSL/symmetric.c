#include "COpenSSL.h"

#include <limits.h>
#include <openssl/err.h>
#include <openssl/evp.h>

// Errors left in the thread's queue would be taken for theirs by others who use the library on this thread.
static int settled(int ok) {
    if (!ok) ERR_clear_error();
    return ok;
}

int copenssl_md5(const uint8_t *text, size_t size, uint8_t digest[16]) {
    unsigned written = 0;
    return settled(EVP_Digest(text, size, digest, &written, EVP_md5(), NULL) == 1 && written == 16);
}

static int run(EVP_CIPHER_CTX *context, const uint8_t *in, size_t size, uint8_t *out, size_t *out_size) {
    int written = 0, rest = 0;
    if (EVP_CipherUpdate(context, out, &written, in, (int)size) != 1) return 0;
    if (EVP_CipherFinal_ex(context, out + written, &rest) != 1) return 0;
    *out_size = (size_t)written + (size_t)rest;
    return 1;
}

static int cbc(int seals, const uint8_t *key, const uint8_t *iv, const uint8_t *in, size_t size, uint8_t *out, size_t *out_size) {
    EVP_CIPHER_CTX *context = size <= INT_MAX - 32 ? EVP_CIPHER_CTX_new() : NULL;
    if (!context) return settled(0);
    int ok = EVP_CipherInit_ex2(context, EVP_aes_128_cbc(), key, iv, seals, NULL) == 1 && run(context, in, size, out, out_size);
    EVP_CIPHER_CTX_free(context);
    return settled(ok);
}

int copenssl_cbc_seal(const uint8_t key[16], const uint8_t iv[16], const uint8_t *in, size_t size, uint8_t *out, size_t *out_size) {
    return cbc(1, key, iv, in, size, out, out_size);
}

int copenssl_cbc_open(const uint8_t key[16], const uint8_t iv[16], const uint8_t *in, size_t size, uint8_t *out, size_t *out_size) {
    return cbc(0, key, iv, in, size, out, out_size);
}

static EVP_CIPHER_CTX *gcm(int seals, const uint8_t *key, const uint8_t *nonce, size_t size) {
    EVP_CIPHER_CTX *context = size <= INT_MAX - 32 ? EVP_CIPHER_CTX_new() : NULL;
    if (!context) return NULL;
    // 12 bytes is what GCM takes by default.
    if (EVP_CipherInit_ex2(context, EVP_aes_128_gcm(), key, nonce, seals, NULL) == 1) return context;
    EVP_CIPHER_CTX_free(context);
    return NULL;
}

int copenssl_gcm_seal(const uint8_t key[16], const uint8_t nonce[12], const uint8_t *in, size_t size, uint8_t *out, uint8_t tag[16]) {
    EVP_CIPHER_CTX *context = gcm(1, key, nonce, size);
    if (!context) return settled(0);
    size_t written = 0;
    int ok = run(context, in, size, out, &written) && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, tag) == 1;
    EVP_CIPHER_CTX_free(context);
    return settled(ok);
}

int copenssl_gcm_open(const uint8_t key[16], const uint8_t nonce[12], const uint8_t *in, size_t size, const uint8_t tag[16], uint8_t *out) {
    EVP_CIPHER_CTX *context = gcm(0, key, nonce, size);
    if (!context) return settled(0);
    size_t written = 0;
    int ok = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, (void *)tag) == 1 && run(context, in, size, out, &written);
    EVP_CIPHER_CTX_free(context);
    return settled(ok);
}
