#!/usr/bin/env bash
# Installs the peers that `make peers` tests against into .peers/ of the checkout: a client of Telegram bots from PyPI and a Slack Web API from npm.
# Nothing goes into .venv, and nothing of them is part of Truecut. Usage: tests/peers/install.sh [PYTHON]
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${1:-.venv/bin/python}
stamp=.peers/.ready
if [ -f "$stamp" ] && [ "$stamp" -nt tests/peers/install.sh ]; then
  exit 0
fi
rm -rf .peers
mkdir -p .peers
# It asks for Python 3.12 and an older Pillow; it works with ours, hence the two options and its other needs by name.
"$python" -m pip install -q --target .peers/python --no-deps --ignore-requires-python \
  tg-auto-test==1.3.24 telethon==1.45.0 pyaes==1.6.1 rsa==4.9.1 pyasn1==0.6.5
if command -v npm >/dev/null; then
  npm install --silent --no-audit --no-fund --prefix .peers/npm emulate@0.11.2
else
  echo "npm is not there: the Slack peer is left out." >&2
fi
touch "$stamp"
