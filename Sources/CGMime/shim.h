#include <gmime/gmime.h>

// What GMime tells by macros alone.
static inline int mail_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }
static inline int mail_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline int mail_is_message(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline GMimePart *mail_part(GMimeObject *object) { return GMIME_PART(object); }
static inline GMimeMultipart *mail_multipart(GMimeObject *object) {
  return GMIME_MULTIPART(object);
}
static inline GMimeMessagePart *mail_message_part(GMimeObject *object) {
  return GMIME_MESSAGE_PART(object);
}
static inline GMimeObject *mail_object(GMimeMessage *message) { return GMIME_OBJECT(message); }
static inline GMimeStreamMem *mail_memory(GMimeStream *stream) { return GMIME_STREAM_MEM(stream); }
static inline InternetAddressMailbox *mail_mailbox(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}
static inline void mail_release(void *object) { g_object_unref(object); }
