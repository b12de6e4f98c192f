#include "COpenSSL.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

static int settled(int ok) {
    if (!ok) ERR_clear_error();
    return ok;
}

int copenssl_modexp(const uint8_t *base, size_t base_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *modulus, size_t modulus_size,
                    uint8_t *out) {
    BN_CTX *context = BN_CTX_new();
    BIGNUM *b = BN_bin2bn(base, (int)base_size, NULL), *e = BN_bin2bn(exponent, (int)exponent_size, NULL);
    BIGNUM *n = BN_bin2bn(modulus, (int)modulus_size, NULL), *r = BN_new();
    // BN_mod_exp rather than EVP: it has no opinion on key sizes, and 512 bits is what these modems have.
    int ok = context && b && e && n && r && !BN_is_zero(n) && BN_mod_exp(r, b, e, n, context) == 1 &&
             BN_bn2binpad(r, out, (int)modulus_size) == (int)modulus_size;
    BN_free(b);
    BN_free(e);
    BN_free(n);
    BN_clear_free(r);
    BN_CTX_free(context);
    return settled(ok);
}

static EVP_PKEY *key(const uint8_t *modulus, size_t modulus_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *private_exponent,
                     size_t private_size) {
    EVP_PKEY *made = NULL;
    OSSL_PARAM *parameters = NULL;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
    BIGNUM *n = BN_bin2bn(modulus, (int)modulus_size, NULL), *e = BN_bin2bn(exponent, (int)exponent_size, NULL);
    BIGNUM *d = private_exponent ? BN_bin2bn(private_exponent, (int)private_size, NULL) : NULL;
    int ok = builder && context && n && e && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) &&
             OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e) && (!d || OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_D, d));
    if (ok) parameters = OSSL_PARAM_BLD_to_param(builder);
    if (parameters && EVP_PKEY_fromdata_init(context) == 1)
        EVP_PKEY_fromdata(context, &made, d ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, parameters);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    EVP_PKEY_CTX_free(context);
    BN_free(n);
    BN_free(e);
    BN_clear_free(d);
    return made;
}

static int padded(EVP_PKEY_CTX *context) {
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 && EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha1()) == 1;
}

int copenssl_oaep_seal(const uint8_t *modulus, size_t modulus_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *in, size_t size,
                       uint8_t *out) {
    EVP_PKEY *public = key(modulus, modulus_size, exponent, exponent_size, NULL, 0);
    EVP_PKEY_CTX *context = public ? EVP_PKEY_CTX_new_from_pkey(NULL, public, NULL) : NULL;
    size_t written = modulus_size;
    int ok = context && EVP_PKEY_encrypt_init(context) == 1 && padded(context) && EVP_PKEY_encrypt(context, out, &written, in, size) == 1 &&
             written == modulus_size;
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(public);
    return settled(ok);
}

int copenssl_oaep_open(const uint8_t *modulus, size_t modulus_size, const uint8_t *exponent, size_t exponent_size, const uint8_t *private_exponent,
                       size_t private_size, const uint8_t *in, uint8_t *out, size_t *out_size) {
    EVP_PKEY *pair = key(modulus, modulus_size, exponent, exponent_size, private_exponent, private_size);
    EVP_PKEY_CTX *context = pair ? EVP_PKEY_CTX_new_from_pkey(NULL, pair, NULL) : NULL;
    *out_size = modulus_size;
    int ok = context && EVP_PKEY_decrypt_init(context) == 1 && padded(context) && EVP_PKEY_decrypt(context, out, out_size, in, modulus_size) == 1;
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(pair);
    return settled(ok);
}

int copenssl_rsa_make(unsigned bits, uint8_t *modulus, uint8_t *private_exponent) {
    EVP_PKEY *made = EVP_RSA_gen(bits);
    BIGNUM *n = NULL, *d = NULL;
    int size = (int)(bits / 8);
    int ok = made && EVP_PKEY_get_bn_param(made, OSSL_PKEY_PARAM_RSA_N, &n) == 1 && EVP_PKEY_get_bn_param(made, OSSL_PKEY_PARAM_RSA_D, &d) == 1 &&
             BN_bn2binpad(n, modulus, size) == size && BN_bn2binpad(d, private_exponent, size) == size;
    BN_free(n);
    BN_clear_free(d);
    EVP_PKEY_free(made);
    return settled(ok);
}
