# syntax=docker/dockerfile:1
# The image of the bot: what it needs is installed in the first stage, only the result goes into the second.

FROM python:3.13-slim AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv --without-pip /opt/venv
COPY requirements/run.txt /tmp/run.txt
# The same pinned and hashed set as everywhere; wheels only, so that no compiler is needed.
RUN python -m pip --python /opt/venv/bin/python install --no-deps --require-hashes --only-binary=:all: -r /tmp/run.txt


FROM python:3.13-slim
LABEL org.opencontainers.image.title="Edelweiss" \
      org.opencontainers.image.description="A Telegram bot for meetups and mentoring" \
      org.opencontainers.image.licenses="MIT"

# The one folder the bot writes to is /data; a user of its own owns it, everything else is root's.
RUN useradd --system --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin edelweiss \
    && install -d -o edelweiss -g edelweiss -m 0700 /data

COPY --from=packages /opt/venv /opt/venv
WORKDIR /app
COPY . .
# The root may be read-only, so bytecode is made here.
RUN python -m compileall -q /app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DATABASE_PATH=/data/edelweiss.db \
    HEALTH_HOST=127.0.0.1 \
    HEALTH_PORT=8081 \
    LOG_FORMAT=json \
    WEBHOOK_HOST=0.0.0.0

USER edelweiss
VOLUME /data
EXPOSE 8443
STOPSIGNAL SIGTERM
# Asked from inside; a proxy of the environment must not come between.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["python", "-I", "-c", "\
from urllib.request import ProxyHandler, build_opener; \
build_opener(ProxyHandler({})).open('http://127.0.0.1:8081/healthz', timeout=4)"]

ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
