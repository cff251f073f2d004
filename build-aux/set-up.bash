# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ./build-aux/dev where this system lacks what building needs: installs it, or makes a private Debian 13 and
# enters that. Uses $list, $cache, $root and the functions of dev.

old_debian() { # known without the lists of packages, which may not be here yet
  (. /etc/os-release; [ "$ID" = debian ] && [ "${VERSION_ID:-13}" -lt 13 ])
}

candidates() {
  LC_ALL=C apt-cache policy $(minimums | cut -d' ' -f1) |
    awk '/^[^ ]/ { sub(":$", "", $1); name = $1 } $1 == "Candidate:" && $2 != "(none)" { print name, $2 }'
}

as_root() { # SHELL-COMMAND
  local become=sudo
  [ "$(id -u)" != 0 ] || become=env
  if command -v $become >/dev/null; then
    say "Running as root: $1"
    $become env DEBIAN_FRONTEND=noninteractive sh -c "$1" </dev/null >&2 && return
  fi
  die "Run this as root, then try again: $1"
}

installing() { # PACKAGE…
  [ $# = 0 ] || echo "apt-get -q update; apt-get -q -o DPkg::Lock::Timeout=600 -y --no-install-recommends install $*"
}

# Makes an ordinary user root over themselves and the further users that are theirs.
many_users=(unshare --map-root-user --map-auto)

granting_users() { # prints what lets this user have further ones inside, where that is needed
  local ids=(/etc/subuid /etc/subgid) first
  [ "$(id -u)" != 0 ] && [ "$(grep -l -s -E "^($(id -un)|$(id -u)):" "${ids[@]}" | wc -l)" != 2 ] || return 0
  first=$( (cat "${ids[@]}" 2>/dev/null; echo ::100000) | awk -F: '$2 + $3 > m { m = $2 + $3 } END { print m }')
  echo "usermod --add-subuids $first-$((first + 65535)) --add-subgids $first-$((first + 65535)) $(id -un)"
}

discard() { # PATH…, with what other users own inside
  local as=()
  [ "$(id -u)" = 0 ] || as=("${many_users[@]}")
  "${as[@]}" rm -rf -- "$@"
}

discard_unfinished() {
  discard "$cache/partial" $([ ! -O "$cache/work" ] || readlink "$cache/work") && rm -f "$cache/work"
}

make_root() {
  local mode=root as=() work old proxy=
  [ "$(id -u)" = 0 ] || mode=unshare as=("${many_users[@]}")
  bwrap --dev-bind / / --unshare-pid true || die "bubblewrap may not make containers here, and there is no other way to build."
  say "Making it in $root (once; a minute or two, 1.5 GB and as much again in /var/tmp meanwhile)"
  eval "$(apt-config shell proxy Acquire::http::Proxy)"
  [ -z "$proxy" ] || local -x http_proxy=${http_proxy:-$proxy}
  discard_unfinished
  # A private home would be out of reach for mmdebstrap's other users.
  work=$(mktemp -d /var/tmp/throughline.XXXXXX)
  ln -s "$work" "$cache/work"
  chmod 755 "$work"
  mkdir "$cache/partial"
  # In the background, because bash would put off dying of a signal until a command in the foreground has ended; with
  # this shell ends whatever was started for it, and the mounts are gone.
  (TMPDIR=$work HOME=/ LC_ALL=C.UTF-8 setpriv --pdeathsig KILL "${as[@]}" \
    unshare --mount --pid --fork --kill-child --mount-proc \
    mmdebstrap --mode=$mode --variant=apt --include="$(packages | paste -sd,)" trixie - |
    tar -x --exclude='./dev/*' -C "$cache/partial") </dev/null &
  trap "{ kill $! && wait $! || true; } 2>/dev/null; discard_unfinished" EXIT
  wait $! || die "It was not made; the reason stands above. The next call tries again."
  trap - EXIT
  basename "$root" > "$cache/partial/etc/throughline-root"
  mv "$cache/partial" "$root"
  discard_unfinished
  for old in "$cache"/root-*; do
    [ "$old" = "$root" ] || (flock -n 7 && discard "$old") 7<"$old" || true
  done
}

set_up() {
  local needs
  flock -n 8 || { say "Waiting for another set-up to finish"; flock 8; }
  if { [ -d "$root" ] && command -v bwrap >/dev/null; } || installed_is_enough; then return; fi
  [ -n "$(candidates)" ] || old_debian || as_root "apt-get -q update"
  if candidates | new_enough; then
    as_root "$(installing $({ missing $(packages); minimums | cut -d' ' -f1; } | sort -u))"
  elif [ -e /usr/share/keyrings/debian-archive-keyring.gpg ]; then
    say "This system's GTK and its company are too old, so Throughline is built in a private Debian 13."
    needs=$({ granting_users; installing $(missing bubblewrap mmdebstrap uidmap); } | paste -sd';')
    [ -z "$needs" ] || as_root "$needs"
    [ -d "$root" ] || make_root
  else
    die "This system's packages are too old, and it is no Debian. Needed: $(minimums | paste -sd,)"
  fi
}

enter() { # COMMAND…
  local path zone binds=()
  for path in /* /var/*; do
    case $path in
      /usr | /etc | /var | /bin | /sbin | /lib* | /boot | /dev | /proc | /sys | /run) ;;
      /lost+found | /var/lib | /var/cache | /var/run | /var/lock) ;;
      *) if [ -L "$path" ]; then binds+=(--symlink "$(readlink "$path")" "$path")
         elif [ -d "$path" ]; then binds+=(--bind "$path" "$path"); fi ;;
    esac
  done
  for path in bin sbin lib lib64; do
    [ ! -L "$root/$path" ] || binds+=(--symlink "usr/$path" "/$path")
  done
  for path in "${XDG_RUNTIME_DIR-}" "${XAUTHORITY-}" /run/dbus; do
    case $path in /run/*) binds+=(--bind-try "$path" "$path") ;; esac
  done
  zone=$(readlink -f /etc/localtime || true)
  case $zone in */zoneinfo/*) export TZ=${TZ-${zone##*/zoneinfo/}} ;; esac
  # What points at the outer system's compilers, modules and data means nothing inside.
  unset CC CXX CPP LD AR CFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD \
    PKG_CONFIG PKG_CONFIG_PATH PKG_CONFIG_LIBDIR PYTHONPATH PYTHONHOME GI_TYPELIB_PATH GTK_PATH GTK_MODULES \
    GIO_EXTRA_MODULES GIO_MODULE_DIR GDK_PIXBUF_MODULE_FILE GSETTINGS_SCHEMA_DIR LOCPATH MAGICK_HOME
  export PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin XDG_DATA_DIRS=/usr/local/share:/usr/share
  # Held as long as anything runs inside, so that nobody removes the root meanwhile.
  exec 7<"$root" && flock -s 7
  exec bwrap --die-with-parent --unshare-pid --tmpfs / --dir /var \
    --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc \
    --ro-bind "$root/var/lib" /var/lib --ro-bind "$root/var/cache" /var/cache --symlink ../run /var/run \
    --proc /proc --dev /dev --dev-bind-try /dev/dri /dev/dri --ro-bind-try /sys /sys --tmpfs /run "${binds[@]}" \
    --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group --chdir "$PWD" -- "$@"
}
