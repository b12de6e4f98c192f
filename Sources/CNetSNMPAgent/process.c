#define _GNU_SOURCE
#include "CNetSNMPAgent.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int32_t cnetsnmp_agent_spawn(const char *path, int *socket_fd) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return -errno;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 0);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 1);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    char *const arguments[] = {(char *)path, NULL};
    pid_t process = 0;
    int code = posix_spawn(&process, path, &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pair[1]);
    if (code != 0) return close(pair[0]), -code;
    *socket_fd = pair[0];
    return process;
}

void cnetsnmp_agent_end(int32_t process, int socket_fd) {
    close(socket_fd);
    // It holds nothing that has to be put away.
    kill(process, SIGKILL);
    while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {}
}

int cnetsnmp_agent_write(int socket_fd, const uint8_t *octets, size_t count) {
    while (count > 0) {
        ssize_t sent = send(socket_fd, octets, count, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return errno ? errno : EPIPE;
        octets += sent;
        count -= (size_t)sent;
    }
    return 0;
}

int64_t cnetsnmp_agent_receive(int socket_fd, uint8_t *octets, size_t capacity) {
    ssize_t count;
    do count = read(socket_fd, octets, capacity);
    while (count < 0 && errno == EINTR);
    return count;
}

int cnetsnmp_agent_wait(int first, int second, int milliseconds) {
    struct pollfd fds[] = {{.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}};
    if (poll(fds, 2, milliseconds) <= 0) return 0;
    return (fds[0].revents ? 1 : 0) | (fds[1].revents ? 2 : 0);
}
