# The SPA, then the program that carries it, then an image with nothing but the program.
# Build: docker build -t motcua .

FROM node:20-bookworm-slim AS spa
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY frontend ./
RUN npm run build

FROM rust:1.95-bookworm AS program
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY backend backend
COPY tests/api tests/api
COPY tests/rules tests/rules
COPY openapi openapi
COPY --from=spa /src/frontend/dist frontend/dist
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target \
    cargo build --locked --release -p server --bin motcua && cp target/release/motcua /usr/local/bin/motcua

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/motcua --create-home --shell /usr/sbin/nologin motcua
COPY --from=program /usr/local/bin/motcua /usr/local/bin/motcua
USER motcua
# The database is elsewhere (DATABASE_URL): this image has no PostgreSQL. The folder holds the uploaded files.
ENV MOTCUA_LISTEN=0.0.0.0:8080 MOTCUA_DATA_DIR=/var/lib/motcua
VOLUME /var/lib/motcua
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["motcua"]
CMD ["serve"]
