package org.quintet.runtime;

import ai.onnxruntime.OnnxJavaType;

/// What the numbers of a tensor are.
public enum ElementType {
    FLOAT(OnnxJavaType.FLOAT, 4),
    FLOAT16(OnnxJavaType.FLOAT16, 2),
    BFLOAT16(OnnxJavaType.BFLOAT16, 2),
    INT8(OnnxJavaType.INT8, 1),
    UINT8(OnnxJavaType.UINT8, 1),
    INT32(OnnxJavaType.INT32, 4),
    INT64(OnnxJavaType.INT64, 8),
    BOOL(OnnxJavaType.BOOL, 1),
    /// Any other type; no tensor of it can be made here.
    OTHER(OnnxJavaType.UNKNOWN, 1);

    private final OnnxJavaType nativeType;
    private final int bytes;

    ElementType(OnnxJavaType nativeType, int bytes) {
        this.nativeType = nativeType;
        this.bytes = bytes;
    }

    /// Size of one number.
    public int bytes() {
        return bytes;
    }

    OnnxJavaType nativeType() {
        return nativeType;
    }

    static ElementType of(OnnxJavaType nativeType) {
        for (ElementType type : values()) {
            if (type.nativeType == nativeType) {
                return type;
            }
        }
        return OTHER;
    }
}
