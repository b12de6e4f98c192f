#include "CNetSNMP.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

int cnetsnmp_poller_open(int *wake_fd) {
    int poller = epoll_create1(EPOLL_CLOEXEC);
    if (poller < 0) return -errno;
    *wake_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (*wake_fd < 0 || cnetsnmp_poller_add(poller, *wake_fd, 0) != 0) {
        int code = errno;
        if (*wake_fd >= 0) close(*wake_fd);
        close(poller);
        return -code;
    }
    return poller;
}

int cnetsnmp_poller_add(int poller, int fd, uint64_t key) {
    struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = key}};
    return epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event) == 0 ? 0 : errno;
}

void cnetsnmp_poller_remove(int poller, int fd) { epoll_ctl(poller, EPOLL_CTL_DEL, fd, NULL); }

void cnetsnmp_poller_wake(int wake_fd) {
    uint64_t one = 1;
    // A full counter means that the thread will wake anyway.
    if (write(wake_fd, &one, sizeof one) < 0) return;
}

int cnetsnmp_poller_wait(int poller, int wake_fd, uint64_t *keys, int capacity, int milliseconds) {
    struct epoll_event events[64];
    int found = epoll_wait(poller, events, capacity < 64 ? capacity : 64, milliseconds), count = 0;
    for (int i = 0; i < found; i++) {
        if (events[i].data.u64 != 0) {
            keys[count++] = events[i].data.u64;
            continue;
        }
        uint64_t drained;
        if (read(wake_fd, &drained, sizeof drained) < 0) continue;
    }
    return count;
}
