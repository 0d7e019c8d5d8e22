#!/usr/bin/env bash
# What action.yml runs, and what any other CI can run: the suite from npm, with the inputs of action.yml as INPUT_*.
# Exit code: that of the suite; with INPUT_FAIL_ON=never 0, unless the suite was told something unusable.
set -u

variable() { # NAME of the suite, value: set only where it is given
  if [ -n "$2" ]; then export "$1=$2"; fi
}

variable DIALECT "${INPUT_DIALECT:-}"
variable BASELINE "${INPUT_BASELINE:-}"
variable KNOWN_FAILURES "${INPUT_KNOWN_FAILURES:-}"
variable REPORT "${INPUT_REPORT:-devauth-report}"
case "${INPUT_FAIL_ON:-must}" in
  must | never) ;;
  should) export STRICT=1 ;;
  *) echo "fail-on is ${INPUT_FAIL_ON}; it is must, should or never" >&2; exit 2 ;;
esac

program=conformance
given=0
if [ -n "${INPUT_TARGET:-}" ]; then given=$((given + 1)); export TARGET=$INPUT_TARGET; fi
if [ -n "${INPUT_TARGETS:-}" ]; then given=$((given + 1)); export TARGETS=$INPUT_TARGETS; fi
if [ -n "${INPUT_CLIENT:-}" ]; then given=$((given + 1)); export CLIENT=$INPUT_CLIENT; program=conformance-client; fi
if [ "$given" != 1 ]; then
  echo "give one of target (a server), client (a command) and targets (a file of many)" >&2
  exit 2
fi

version=${INPUT_VERSION:-latest}
case "$version" in
  */* | *.tgz) package=$version ;;
  *) package=devauth@$version ;;
esac
npx --yes --package "$package" devauth "$program"
code=$?
if [ "${INPUT_FAIL_ON:-must}" = never ] && [ "$code" = 1 ]; then exit 0; fi
exit "$code"
